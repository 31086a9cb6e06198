import { describe, expect, test } from 'vitest';
import { isOn, joinSameHosts, sitesToOffer } from '../../../../core/pages/optional-sites';
import { guideSummary } from '../samples';

const flickr = { service: 'flickr', name: 'Flickr', hosts: ['a.example', 'b.example'] };
const icloud = { service: 'icloud', name: 'iCloud', hosts: ['c.example'] };
const takeout = { service: 'takeout', name: 'Takeout', hosts: ['d.example'], exportsFor: ['google'] };
const other = { service: 'other', name: 'Other', hosts: ['e.example'] };
const sites = [flickr, icloud, takeout, other];
const guide = guideSummary({ sources: ['google'], destinations: ['flickr', 'icloud'] });
const offer = (...rest: [string | undefined, string[], string[]]) =>
  sitesToOffer(sites, guide, ...rest).map(({ service }) => service);

test('a site is on when all its hosts are', () => {
  expect(isOn(flickr, [])).toBe(false);
  expect(isOn(flickr, ['a.example'])).toBe(false);
  expect(isOn(flickr, ['b.example', 'x.example', 'a.example'])).toBe(true);
});

test('services with the same hosts are one site: they cannot be turned on and off alone', () => {
  const archive = { ...takeout, service: 'archive', name: 'Archive' };
  expect(joinSameHosts([archive, flickr, takeout])).toEqual([
    { ...archive, name: 'Archive, Takeout' },
    flickr,
  ]);
});

describe('what is offered with a guide', () => {
  test('the sites of its sources and destinations, and nothing else', () => {
    expect(offer(undefined, [], [])).toEqual(['flickr', 'icloud', 'takeout']);
  });

  test('only the chosen destination, if there is one', () => {
    expect(offer('icloud', [], [])).toEqual(['icloud', 'takeout']);
  });

  test('no site that is on, and none that was offered before', () => {
    expect(offer('icloud', ['d.example'], [])).toEqual(['icloud']);
    expect(offer('icloud', ['d.example'], ['icloud'])).toEqual([]);
  });
});
