import { orders, type Order } from '@finder/contract';
import { ChevronDown, Printer, Share2 } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useHref, useWords } from '../../ui/language.tsx';
import { showStatus } from '../../ui/keep/status-line.ts';
import { useScripted } from '../../ui/use-scripted.ts';
import { searchLateWords } from '../../words/search-late.ts';
import { pageSize, type Search } from '../address.ts';
import { searchFields, toRequest } from '../form-fields.ts';

export type ListToolsProps = { search: Search; onAsk: (search: Search) => void };

/** Shares the page's address, which holds the search: by the device's own sheet, else by copying it. */
const Share = ({ search }: { search: Search }) => {
  const w = useWords(searchLateWords);
  const share = async () => {
    try {
      const device: Partial<Navigator> = navigator;
      if (device.share) {
        await device.share({ title: document.title, url: location.href });
        return;
      }
      await navigator.clipboard.writeText(location.href);
      showStatus({ text: search.near === null || typeof search.near === 'string' ? w.copied : w.copiedHere });
    } catch (error) {
      // Closing the device's sheet without sharing is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) showStatus({ text: w.copyFailed, failed: true });
    }
  };
  return <Button look="plain" aria-label={w.shareLabel} onClick={() => void share()}><Share2 />{w.share}</Button>;
};

/** The order of the list, sharing and printing it. */
export const ListTools = ({ search, onAsk }: ListToolsProps) => {
  const w = useWords(searchLateWords);
  const href = useHref();
  const scripted = useScripted();
  const names: Record<Order, string> = { distance: w.byDistance, price: w.byPrice, verified: w.byVerified };
  const fields = searchFields(toRequest({ ...search, order: 'distance', show: pageSize }));
  return (
    <div className="list-tools no-print">
      <form className="list-order" method="post" action={href('/search')} onSubmit={(event) => event.preventDefault()}>
        {fields.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
        <label className="field-select-box">
          <span className="visually-hidden">{w.orderLabel}</span>
          <select className="field-select" name="order" value={search.order}
            onChange={({ target }) => onAsk({ ...search, order: orders.find((order) => order === target.value) ?? 'distance', show: pageSize })}>
            {orders.map((order) => <option key={order} value={order}>{names[order]}</option>)}
          </select>
          <ChevronDown />
        </label>
        {!scripted && <Button type="submit" className="list-sort">{w.sort}</Button>}
      </form>
      {scripted && (
        <p className="list-share">
          <Share search={search} />
          <Button look="plain" aria-label={w.printLabel} onClick={() => print()}><Printer />{w.print}</Button>
        </p>
      )}
    </div>
  );
};
