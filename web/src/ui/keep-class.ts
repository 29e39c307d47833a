/** The look of a button that saves or chooses. Before script runs it keeps its place, unseen, so that nothing jumps and nothing is dead. */
export const keepClass = (scripted: boolean, on: boolean) => ['keep', !scripted && 'keep-waiting', on && 'keep-on'].filter(Boolean).join(' ');
