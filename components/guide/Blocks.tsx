import { useContext } from 'preact/hooks';
import type { Action, Block, ListItem, TableCell } from '../../core/guides/rich-text';
import type { ServiceId } from '../../core/pages/service';
import { ExternalLink } from '../elements/ExternalLink';
import { Fold } from '../elements/Disclosure';
import { GuideContext, serviceName, visibility } from './guide-context';
import { Inlines } from './Inlines';
import { useTexts } from '../texts';

export function Blocks({ of }: { of: readonly Block[] }) {
  return of.map((block, index) => <BlockNode key={index} of={block} />);
}

function BlockNode({ of }: { of: Block }) {
  switch (of.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines of={of.children} />
        </p>
      );
    case 'actions':
      return <Actions of={of.actions} />;
    case 'subheading':
      return (
        <p>
          <strong>
            <Inlines of={of.children} />
          </strong>
        </p>
      );
    case 'list':
      return <List ordered={of.ordered} items={of.items} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks of={of.children} />
        </blockquote>
      );
    case 'code-block':
      return (
        <pre>
          <code>{of.text}</code>
        </pre>
      );
    case 'table':
      return <Table head={of.head} rows={of.rows} />;
    case 'for-service':
      return <ServicePart service={of.service} blocks={of.children} />;
  }
}

/** What concerns one destination: plain once it is chosen, folded away as long as none is. */
function ServicePart({ service, blocks }: { service: ServiceId; blocks: readonly Block[] }) {
  const view = useContext(GuideContext)?.view;
  const visible = visibility(view, service);
  if (visible === 'left-out') return null;
  const name = serviceName(view, service);
  if (visible === 'folded')
    return (
      <Fold summary={name}>
        <div class="rich">
          <Blocks of={blocks} />
        </div>
      </Fold>
    );
  return (
    <div class="rich">
      <p>
        <strong>{name}</strong>
      </p>
      <Blocks of={blocks} />
    </div>
  );
}

function List({ ordered, items }: { ordered: boolean; items: readonly ListItem[] }) {
  const view = useContext(GuideContext)?.view;
  const general = items.filter((item) => item.service === undefined);
  const parts = items.filter(
    (item) => item.service !== undefined && visibility(view, item.service) !== 'left-out',
  );
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <>
      {general.length > 0 && (
        <Tag>
          {general.map((item, index) => (
            <li key={index}>
              <Blocks of={item.children} />
            </li>
          ))}
        </Tag>
      )}
      {parts.map(
        (item) =>
          item.service !== undefined && (
            <ServicePart key={item.service} service={item.service} blocks={item.children} />
          ),
      )}
    </>
  );
}

function Actions({ of }: { of: readonly Action[] }) {
  const t = useTexts();
  const isHere = useContext(GuideContext)?.view.match?.kind === 'transfer';
  return (
    <div class="actions">
      {of.map((action) =>
        action.opensTool && isHere ? (
          <p key={action.href} class="small">
            {t('guide.youAreHere')}
          </p>
        ) : (
          <ExternalLink key={action.href} class="button primary" href={action.href}>
            {action.label}
          </ExternalLink>
        ),
      )}
    </div>
  );
}

function Table({ head, rows }: { head: readonly TableCell[]; rows: readonly (readonly TableCell[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>
              <Inlines of={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <Inlines of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
