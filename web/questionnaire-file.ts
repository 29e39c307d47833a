import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

type Module = typeof import('./src/prescreen/fhir/questionnaire.ts');

/**
 * Lays the pre-screen's questions as a FHIR Questionnaire beside the server's bundle, as JSON: the server publishes the
 * file and has no code of the pre-screen. In English with Spanish beside it, and without a public address, which the
 * server alone knows.
 */
export const questionnaireFile = (): Plugin => ({
  name: 'questionnaire-file',
  apply: 'build',
  async generateBundle() {
    if (this.environment.name !== 'ssr') return;
    // Imported here and not above: as a part of the configuration, every change of a word would start watch mode anew.
    const { module } = await runnerImport<Module>(fileURLToPath(new URL('./src/prescreen/fhir/questionnaire.ts', import.meta.url)));
    this.emitFile({ type: 'asset', fileName: 'questionnaire.json', source: JSON.stringify(module.buildQuestionnaire({ lang: 'en', publicUrl: null })) });
  },
});
