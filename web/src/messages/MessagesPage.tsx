import type { Me, Messages } from '@finder/contract';
import { useState } from 'react';
import { useWords } from '../ui/language.tsx';
import { StaffFrame } from '../ui/staff/StaffFrame.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useMe } from '../ui/staff/use-me.ts';
import { waitingChanged } from '../ui/staff/use-waiting.ts';
import { commonWords } from '../words/common.ts';
import { messagesWords } from '../words/messages.ts';
import { MessageCard } from './MessageCard.tsx';
import './messages.css';

const MessageList = ({ me }: { me: Me }) => {
  const w = useWords(messagesWords);
  const common = useWords(commonWords);
  const { value, failure, again } = useLoaded<Messages>('/api/staff/messages');
  const [sent, setSent] = useState(0);
  if (failure) return <FailureTrouble failure={failure} />;
  if (!value) return <p role="status">{common.loading}</p>;
  const onAnswered = () => {
    setSent(sent + 1);
    again();
    waitingChanged();
  };
  return (
    <>
      {sent > 0 && <DoneBox key={sent}>{w.sent}</DoneBox>}
      {value.messages.length === 0 && <p className="staff-card">{w.none}</p>}
      <ol className="messages">{value.messages.map((message) => <li className="staff-card" key={message.id}><MessageCard message={message} me={me} onAnswered={onAnswered} /></li>)}</ol>
    </>
  );
};

/** What moderators have to say to somebody who keeps listings or asked for one, and where it is answered. */
const MessagesPage = () => {
  const w = useWords(messagesWords);
  const common = useWords(commonWords);
  const { me, failure } = useMe();
  return (
    <StaffFrame me={me ?? undefined}>
      <h1>{w.title}</h1>
      <p className="staff-lead">{w.lead}</p>
      {failure ? <FailureTrouble failure={failure} /> : me ? <MessageList me={me} /> : <p role="status">{common.loading}</p>}
    </StaffFrame>
  );
};
export default MessagesPage;
