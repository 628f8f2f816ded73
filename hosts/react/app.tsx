import {useRef, useState} from 'react';
import type {UsersTable} from 'workos-elements';
import 'workos-elements/define/users-table';
import 'workos-elements/react';
import {mainToken, otherToken} from '../tokens';

export function App() {
  const table = useRef<UsersTable>(null);
  const [token, setToken] = useState(() => mainToken);
  const [isSearchHidden, setSearchHidden] = useState(true);
  const [isShown, setShown] = useState(true);
  const [isKept, setKept] = useState(true);
  const [times, setTimes] = useState(1);
  const [heard, setHeard] = useState('');
  return (
    <>
      <button onClick={() => setTimes(times + 1)}>Draw again</button>
      <button onClick={() => setToken(() => otherToken)}>Take another token</button>
      <button onClick={() => table.current?.refresh()}>Load again</button>
      <button onClick={() => setSearchHidden(false)}>Show the search</button>
      <button onClick={() => setKept(false)}>Let members go</button>
      <button onClick={() => setShown(false)}>Take away</button>
      <p>Drawn: {times}</p>
      <p>Heard: {heard}</p>
      {isShown && (
        <workos-users-table
          ref={table}
          columns="role"
          invite-hidden
          searchHidden={isSearchHidden}
          pageSize={5}
          token={token}
          onworkos-ready={() => setHeard('ready')}
          onworkos-user-remove={(event) => {
            if (!isKept) return;
            event.preventDefault();
            setHeard(`kept ${event.detail.member.email}`);
          }}
          onworkos-user-removed={({detail}) => setHeard(`removed ${detail.member.email}`)}
        >
          <button slot="toolbar">Export {times}</button>
        </workos-users-table>
      )}
    </>
  );
}
