import { useLang } from './language.tsx';
import { textTo988 } from './text-to-988.ts';

const Call = ({ number, children }: { number: string; children: string }) => <a href={`tel:${number}`}>{children}</a>;
const Text = ({ href, children }: { href: string; children: string }) => <a href={href}>{children}</a>;
/** The full crisis line of every footer and printout: 988, Veterans, Spanish, 911. Markup, because links sit inside. */
export const CrisisLine = () => (useLang() === 'en'
  ? (
    <>
      <strong>In crisis?</strong> <Call number="988">Call</Call> or <Text href={textTo988.en}>text 988</Text>.{' '}
      Veterans: press 1 or <Text href="sms:838255">text 838255</Text>.{' '}
      <span lang="es">Español: oprima 2, o <Text href={textTo988.es}>envíe AYUDA al 988</Text>.</span>{' '}
      <strong>Danger or medical emergency:</strong> <Call number="911">call 911</Call>.
    </>
  )
  : (
    <>
      <strong>¿En crisis?</strong> <Call number="988">Llame al 988</Call> y oprima 2 para español,{' '}
      o <Text href={textTo988.es}>envíe AYUDA al 988</Text>.{' '}
      Veteranos: oprima 1 o <Text href="sms:838255">envíe un texto al 838255</Text>.{' '}
      <strong>Peligro o emergencia médica:</strong> <Call number="911">llame al 911</Call>.
    </>
  ));
