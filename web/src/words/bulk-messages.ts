import type { Lang } from './words.ts';

/**
 * What the server says of a cell, in Spanish, by the shape of the English sentence; `$1` is a part that stays. The command
 * prints the same sentences, so they are made in one place and in English. A test holds every one of them against this table.
 */
const spanish: [RegExp, string][] = [
  [/^isn't a time span\. Write 24-hour.*$/, 'no es un horario. Escriba horas de 24 h, por ejemplo 08:00-17:00, o la palabra closed.'],
  [/^isn't a time span\. Write 08:00.*$/, 'no es un horario. Escriba 08:00-17:00 o closed.'],
  [/^closes before it opens\..*$/, 'cierra antes de abrir. Escriba primero la hora más temprana.'],
  [/^has spans that overlap or are not in order\.$/, 'tiene horarios que se enciman o no están en orden.'],
  [/^isn't a day with its hours\..*$/, 'no es un día con su horario. Escriba 2026-12-25 closed, o 2026-12-24 08:00-12:00, y una nota si quiere.'],
  [/^has (.+) in it twice\. Write it once\.$/, 'tiene $1 dos veces. Escríbalo una vez.'],
  [/^cannot be read\. Write insurer.*$/, 'no se entiende. Escriba insurer, dos puntos, route, yes o no; lo demás está en las instrucciones del archivo.'],
  [/^says no, and then something that only a yes can have\.$/, 'dice no, y luego algo que solo puede tener un sí.'],
  [/^cannot be read\. Write name.*$/, 'no se entiende. Escriba name | credential | specialty | licence number | licence state.'],
  [/^One of lat and lng is missing\..*$/, 'Falta lat o lng. Escriba ambas o deje ambas vacías.'],
  [/^ZIP (\S+) is in (\S+), and the state says (\S+)\.$/, 'El ZIP $1 está en $2, y el estado dice $3.'],
  [/^The ZIP changed and the point.*$/, 'El ZIP cambió y el punto sigue siendo el de la dirección anterior. Escriba lat y lng nuevas o deje ambas vacías.'],
  [/^The address changed and the point did not\..*$/, 'La dirección cambió y el punto no. ¿Sigue siendo correcto?'],
  [/^We have no point for this ZIP\..*$/, 'No tenemos un punto para este ZIP. Revíselo o escriba lat y lng.'],
  [/^No lat and lng: the point is the middle of ZIP (\S+), shown as an area\.$/, 'Sin lat ni lng: el punto es el centro del ZIP $1 y se muestra como zona.'],
  [/^The point is (\S+) miles from ZIP (\S+)\. Check.*$/, 'El punto está a $1 millas del ZIP $2. Revise lat y lng: ¿están cambiadas o falta un signo menos?'],
  [/^We do not know ZIP (\S+), so.*$/, 'No conocemos el ZIP $1, así que no se pudo revisar el punto.'],
  [/^There is no other clinic with this ref.*$/, 'No hay otra clínica con esta ref, ni en el archivo ni en la lista.'],
  [/^Row (\d+) has this ref already\..*$/, 'La fila $1 ya tiene esta ref. Cada clínica está una vez en el archivo.'],
  [/^This column is missing, and a new clinic needs it\..*$/, 'Falta esta columna, y una clínica nueva la necesita.'],
  [/^is blank, and every clinic needs it\. Write it\.$/, 'está vacía, y toda clínica la necesita. Escríbala.'],
  [/^has an “as of” day in the future\.$/, 'tiene un día “as of” que aún no llega.'],
  [/^An open clinic has no status_reason.*$/, 'Una clínica abierta no tiene status_reason ni status_date. Bórrelas o escriba otro status.'],
  [/^Since when is it (\S+)\? Write a date\.$/, '¿Desde cuándo está en “$1”? Escriba una fecha.'],
  [/^This day is in the future\..*$/, 'Este día aún no llega.'],
  [/^Only a clinic with the status moved can have moved_to\.$/, 'Solo una clínica con status moved puede tener moved_to.'],
  [/^Other columns of this route say something.*$/, 'Otras columnas de esta forma dicen algo, y esta no dice si se ofrece. Escriba yes.'],
  [/^It says no, and other columns of this route.*$/, 'Dice no, y otras columnas de esta forma dicen algo. Bórrelas o escriba yes.'],
  [/^The (\S+) facts need a date\..*$/, 'Los datos de “$1” necesitan una fecha. Escriba aquí o en as_of el día en que se dijeron.'],
  [/^A check has a day and a way\..*$/, 'Una comprobación tiene un día y una forma. Escriba ambos o deje ambos vacíos.'],
  [/^Nobody can have checked it on no day\..*$/, 'Nadie pudo comprobarlo en ningún día. Escriba también el día y la forma.'],
  [/^The row says nothing about (\S+), but.*$/, 'La fila no dice nada de “$1”, salvo de dónde vino. Borre estas celdas o escriba los datos.'],
  [/^is not (?:a|an|the|some)\w* ?[^.]*? we know\.(?: Did you mean ([^?]+)\?)? Write one of: (.+)\.$/, 'no es una palabra que conozcamos. Escriba una de estas: $2.'],
  [/^is ([\d,]+) characters long\. Write at most ([\d,]+)\.$/, 'tiene $1 caracteres. Escriba $2 como máximo.'],
  [/^is neither yes nor no\..*$/, 'no es ni yes ni no. Escriba yes o no, o déjela vacía si la clínica no lo ha dicho.'],
  [/^is not a whole number from (\S+) to (\S+)\..*$/, 'no es un número entero de $1 a $2. Escriba solo cifras o déjela vacía.'],
  [/^is not a number of degrees from -(\d+) to \d+\.$/, 'no es un número de grados de -$1 a $1.'],
  [/^is not a date\..*$/, 'no es una fecha. Escriba año, mes y día, por ejemplo 2026-11-22.'],
  [/^isn't a price\..*$/, 'no es un precio. Escriba dólares enteros, 425 o 425-550, o déjela vacía para mostrar “No indicado. Pregunte.”'],
  [/^goes from the higher price to the lower one\. Write (\S+)\.$/, 'va del precio más alto al más bajo. Escriba $1.'],
  [/^has letters in it\..*$/, 'tiene letras. Escriba solo las diez cifras; una extensión no se puede guardar.'],
  [/^isn't a US phone number(?:: it has (\d+) digits)?\..*$/, 'no es un teléfono de EE. UU. Escriba diez cifras, por ejemplo (303) 555-0142.'],
  [/^isn't a web address\..*$/, 'no es una dirección web. Escríbala con https:// al principio.'],
  [/^holds a user name or password\..*$/, 'lleva un usuario o una contraseña. Escriba la dirección sin ellos.'],
  [/^has a space or a sign in it that no web address has\..*$/, 'tiene un espacio o un signo que ninguna dirección web tiene. Cópiela otra vez del navegador.'],
  [/^leads to no public place of the web\..*$/, 'no lleva a un lugar público de la web. Escriba la dirección que usan los pacientes.'],
  [/^has no full host name\..*$/, 'no tiene un nombre de sitio completo. Escríbala como en el navegador.'],
  [/^isn't an NPI\..*$/, 'no es un NPI. Un NPI tiene diez cifras y empieza con 1 o 2.'],
  [/^is not a possible NPI:.*$/, 'no es un NPI posible: su última cifra no cuadra con las demás. Búsquelo y escríbalo otra vez.'],
  [/^has (\d+) digits\. A ZIP has five.*$/, 'tiene $1 cifras. Un ZIP tiene cinco; las hojas de cálculo quitan los ceros del principio.'],
  [/^isn't a ZIP\..*$/, 'no es un ZIP. Escriba cinco cifras.'],
  [/^isn't a 2-letter code of a state or territory\..*$/, 'no es el código de dos letras de un estado o territorio.'],
  [/^isn't a US time zone\..*$/, 'no es una zona horaria de EE. UU. Escríbala como America/Denver o déjela vacía.'],
  [/^has a line break in it\..*$/, 'tiene un salto de línea. Escríbala en una sola línea.'],
  [/^has a sign in it that cannot be seen \((\S+)\)\..*$/, 'tiene un signo que no se ve ($1). Borre la celda y escríbala otra vez.'],
  [/^This line has (\d+) cells and the first line has (\d+)\..*$/, 'Esta línea tiene $1 celdas y la primera tiene $2. Revise los separadores y las comillas.'],
  [/^There is no listing with this ref in your care\..*$/, 'No hay ninguna clínica con esta ref a su cargo. Descargue las filas actuales para ver su ref; una clínica nueva se pide en su propia página.'],
  [/^Somebody changed this listing after the preview was made\..*$/, 'Alguien cambió esta clínica después de la vista previa. Revísela otra vez.'],
  [/^A file may have (\S+) MB at most\..*$/, 'Un archivo puede tener como máximo $1 MB. Súbalo por partes.'],
  [/^A file may have (\S+) rows at most\..*$/, 'Un archivo puede tener como máximo $1 filas. Súbalo por partes.'],
  [/^The first line has (\d+) headings\..*$/, 'La primera línea tiene $1 encabezados. Ningún archivo de clínicas tiene tantos.'],
  [/^Line (\d+): The quotes in this line do not match up\..*$/, 'Línea $1: las comillas no cuadran. Una celda con una coma o una comilla va entre comillas, y cada comilla dentro se escribe dos veces.'],
  [/^The file has no rows\..*$/, 'El archivo no tiene filas. La primera línea nombra las columnas y cada línea de abajo es una clínica.'],
  [/^There is no such file\.$/, 'Este archivo no existe.'],
  [/^There is no such row, or it is saved already\.$/, 'Esta fila no existe o ya está guardada.'],
  [/^This file is (?:being saved|not waiting for that|not looked through yet)\.$/, 'El archivo se está revisando o guardando. Espere a que termine.'],
  [/^There is nothing to save\.$/, 'No hay nada que guardar.'],
  [/^Some rows are still to be put right or decided\.$/, 'Algunas filas están todavía por corregir o decidir.'],
];
const inItem = /^has “(.+?)” in it, which (.+)$/;

/** A sentence of the server about a cell, a row or a file, in the page's language; null where we have it only in English. */
export const sayMessage = (message: string, lang: Lang): string | null => {
  if (lang === 'en') return message.replaceAll('isn\'t', 'isn’t');
  const [, item, rest] = inItem.exec(message) ?? [];
  if (item !== undefined && rest !== undefined) {
    const inner = sayMessage(rest, lang);
    return inner && `tiene “${item}”, que ${inner}`;
  }
  const found = spanish.find(([pattern]) => pattern.test(message));
  return found ? message.replace(found[0], found[1]) : null;
};
