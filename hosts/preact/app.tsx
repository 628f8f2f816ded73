import {useRef, useState} from 'preact/hooks';
import type {UsersTable} from 'workos-elements';
import 'workos-elements/define/users-table';
import 'workos-elements/preact';
import {mainToken, otherToken} from '../tokens';

export function App() {
  const table = useRef<UsersTable>(null);
  const [token, setToken] = useState(() => mainToken);
  const [isSearchHidden, setSearchHidden] = useState(true);
  const [isShown, setShown] = useState(true);
  const [isKept, setKept] = useState(true);
  const [renders, setRenders] = useState(1);
  const [lastEvent, setLastEvent] = useState('');
  return (
    <>
      <button onClick={() => setRenders(renders + 1)}>Re-render</button>
      <button onClick={() => setToken(() => otherToken)}>Change the token</button>
      <button onClick={() => table.current?.refresh()}>Refresh</button>
      <button onClick={() => setSearchHidden(false)}>Show the search</button>
      <button onClick={() => setKept(false)}>Allow removal</button>
      <button onClick={() => setShown(false)}>Remove the table</button>
      <p>Renders: {renders}</p>
      <p>Last event: {lastEvent}</p>
      {isShown && (
        <workos-users-table
          ref={table}
          columns="role"
          invite-hidden
          searchHidden={isSearchHidden}
          pageSize={5}
          token={token}
          onworkos-ready={() => setLastEvent('ready')}
          onworkos-user-remove={(event) => {
            if (!isKept) return;
            event.preventDefault();
            setLastEvent(`kept ${event.detail.member.email}`);
          }}
          onworkos-user-removed={({detail}) => setLastEvent(`removed ${detail.member.email}`)}
        >
          <button slot="toolbar">Export {renders}</button>
        </workos-users-table>
      )}
    </>
  );
}
