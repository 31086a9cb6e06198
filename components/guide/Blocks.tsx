import { useContext } from 'preact/hooks';
import type { Action, Block, ListItem, TableCell } from '../../core/guides/rich-text';
import type { ServiceId } from '../../core/pages/service';
import { ExternalLink } from '../elements/ExternalLink';
import { Disclosure } from '../elements/Disclosure';
import { GuideContext, isAtTool, serviceName, visibility } from './guide-context';
import { Inlines } from './Inlines';

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
        <h4>
          <Inlines of={of.children} />
        </h4>
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

/** Content for one service. If that is a destination: collapsed until one is chosen, then shown or left out. */
function ServicePart({ service, blocks }: { service: ServiceId; blocks: readonly Block[] }) {
  const view = useContext(GuideContext)?.view;
  const visible = visibility(view, service);
  if (visible === 'left-out') return null;
  const name = serviceName(view, service);
  if (visible === 'collapsed')
    return (
      <Disclosure summary={<bdi>{name}</bdi>}>
        <div class="rich">
          <Blocks of={blocks} />
        </div>
      </Disclosure>
    );
  return (
    <div class="rich">
      <h4>
        <bdi>{name}</bdi>
      </h4>
      <Blocks of={blocks} />
    </div>
  );
}

function List({ ordered, items }: { ordered: boolean; items: readonly ListItem[] }) {
  const view = useContext(GuideContext)?.view;
  const visible = items.filter(
    ({ service }) => service === undefined || visibility(view, service) !== 'left-out',
  );
  const parts = visible.map(({ service, children }, index) =>
    service === undefined ? (
      <Blocks key={index} of={children} />
    ) : (
      <ServicePart key={index} service={service} blocks={children} />
    ),
  );
  // The parts for the services are labelled with their names: they need no bullets.
  if (items.every(({ service }) => service !== undefined)) return <>{parts}</>;
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {parts.map((part, index) => (
        <li key={index}>{part}</li>
      ))}
    </Tag>
  );
}

/** Buttons; without one that leads to the page that the person is on. */
function Actions({ of }: { of: readonly Action[] }) {
  const view = useContext(GuideContext)?.view;
  const shown = of.filter(({ opensTool }) => !opensTool || !view || !isAtTool(view));
  if (shown.length === 0) return null;
  return (
    <div class="actions">
      {shown.map(({ href, label }) => (
        <ExternalLink key={href} class="button primary" href={href}>
          {label}
        </ExternalLink>
      ))}
    </div>
  );
}

function Table({ head, rows }: { head: readonly TableCell[]; rows: readonly (readonly TableCell[])[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
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
    </div>
  );
}
