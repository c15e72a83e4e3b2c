/** Whose form it is: the ministry of a contract that names none. */
export const usualMinistry = '経済産業省';
