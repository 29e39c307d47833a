/** More than the fullest file of ours has, its Questionnaire among it, several times over: nothing larger is read. */
export const mostBytes = 1_000_000;
