/** How long a page of the pre-screen may take before the one on this device is shown instead. */
const patienceMs = 3000;

/** What is on this device: a page or file by its path, or undefined. */
export type ReadKept = (path: string) => Promise<Response | undefined>;

const preparePath = /^(\/es)?\/prepare\/?$/;

/** Whether an address is the pre-screen's, in either language. */
export const isPrepare = (path: string) => preparePath.test(path);

const after = (ms: number) => new Promise<null>((done) => { setTimeout(() => done(null), ms); });

/**
 * Answers when a page of this site is opened. The network is asked first, so that a new release is seen at once; a page
 * names the scripts of its own release, and those kept here are complete for the page kept here. Without a network the
 * pre-screen comes from this device, and in the place of any other page one that says so and shows 988 and 911.
 */
export const answerPage = async (path: string, network: Promise<Response>, readKept: ReadKept): Promise<Response> => {
  const prefix = /^\/es(\/|$)/.test(path) ? '/es' : '';
  const kept = () => readKept(isPrepare(path) ? `${prefix}/prepare` : path).then((own) => own ?? readKept(`${prefix}/offline`));
  if (!isPrepare(path)) return network.catch(async (failure: unknown) => await kept() ?? Promise.reject(failure));
  const first = await Promise.race([network.catch(() => null), after(patienceMs)]);
  // A server that is just starting, or a proxy without one behind it, is no reason to be without help.
  if (first && first.status < 500) return first;
  return await kept() ?? first ?? network;
};
