/** Where the pre-screen keeps answers on this device when it is told to. */
export const keptAnswersKey = 'visit-answers';

/** Whether answers are kept on this device and their days last. Looks at nothing but the date. */
export const hasKeptAnswers = (now: number): boolean => {
  try {
    const text = localStorage.getItem(keptAnswersKey);
    const { until } = JSON.parse(text ?? '{}') as { until?: unknown };
    return typeof until === 'number' && now < until;
  } catch {
    // A browser that refuses to be asked has kept nothing.
    return false;
  }
};
