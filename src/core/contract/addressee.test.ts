import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addresseeLine, addresseeName, addresseePost } from './addressee.ts';

const line = (addressee: string, ministry = '経済産業省'): string => addresseeLine({ ministry, addressee });

describe('the addressee of a paper', () => {
  it('bears the ministry and 殿 once, whatever was typed', () => {
    const typed = [
      '商務情報政策局総務課長',
      '経済産業省商務情報政策局総務課長',
      '経済産業省　商務情報政策局総務課長 殿',
      '経済産業省 経済産業省商務情報政策局総務課長',
      '経 済 産 業 省商務情報政策局総務課長',
      '經濟産業省商務情報政策局総務課長',
      '経産省商務情報政策局総務課長様',
      'METI 商務情報政策局総務課長',
      '商務情報政策局総務課長殿',
      '商務情報政策局総務課長　様',
      '商務情報政策局総務課長 殿 宛',
      '商務情報政策局総務課長宛て',
      '商務情報政策局総務課長あて',
      ' 商務情報政策局総務課長　殿　',
    ];
    for (const one of typed) assert.equal(line(one), '経済産業省商務情報政策局総務課長 殿', one);
  });

  it('keeps names that begin like the ministry’s, and says the ministry before them', () => {
    assert.equal(line('経済産業政策局産業構造課長'), '経済産業省経済産業政策局産業構造課長 殿');
    assert.equal(line('関東経済産業局総務課長 殿'), '経済産業省関東経済産業局総務課長 殿');
    assert.equal(line('中小企業庁長官官房参事官'), '経済産業省中小企業庁長官官房参事官 殿');
  });

  it('puts no ministry before a post that bears its name', () => {
    assert.equal(line('経済産業大臣'), '経済産業大臣 殿');
    assert.equal(line('経済産業省経済産業事務次官　殿'), '経済産業事務次官 殿');
  });

  it('is the ministry itself where nothing else was typed', () => {
    assert.equal(line('経済産業省 御中'), '経済産業省 殿');
    assert.equal(addresseePost({ ministry: '経済産業省', addressee: '経済産業省 御中' }), '');
  });

  it('keeps to the ministry of the contract', () => {
    assert.equal(line('総務課長', '原子力規制庁'), '原子力規制庁総務課長 殿');
    assert.equal(line('原子力規制庁総務課長 殿', '原子力規制庁 '), '原子力規制庁総務課長 殿');
    assert.equal(addresseeName({ ministry: '総務省', addressee: '総務課長' }), '総務省総務課長');
  });
});
