/** The list of scenarios: its forms, what a scenario need not say, and what must not pass for the whole. */
import { expect, test } from '@jest/globals';
import { parseScenarios } from '../../src/bland/scenarios.ts';

test.each<[string, object, object]>([
  ['says only its id', { id: 'a' }, {}],
  [
    'says nothing else in words',
    {
      id: 'a',
      enabled: null,
      category: null,
      is_required_for_promotion: null,
      pathway_id: null,
      persona_id: null,
    },
    {},
  ],
  [
    'says everything',
    {
      id: 'a',
      enabled: false,
      category: 'EDGE_CASE',
      is_required_for_promotion: true,
      pathway_id: 'p',
      persona_id: 'q',
      more: 1,
    },
    { enabled: false, category: 'EDGE_CASE', isRequired: true, pathwayId: 'p', personaId: 'q' },
  ],
  [
    'says it the other way round',
    { id: 'a', enabled: true, is_required_for_promotion: false },
    { enabled: true, isRequired: false },
  ],
])('a scenario that %s', (_what, wire, expected) => {
  const silent = {
    id: 'a',
    enabled: true,
    category: undefined,
    isRequired: false,
    pathwayId: undefined,
    personaId: undefined,
  };
  expect(parseScenarios({ scenarios: [wire] })).toEqual([{ ...silent, ...expected }]);
});

const ONE = [{ id: 'a' }];

test.each<[unknown]>([
  [ONE],
  [{ scenarios: ONE }],
  [{ data: ONE, errors: [] }],
  [{ data: { scenarios: ONE }, errors: null }],
  [{ scenarios: ONE, has_more: false, next: null, next_cursor: '', next_page: 0, total: 1 }],
  [{ scenarios: ONE, total: 0 }],
  [{ scenarios: ONE, total: '7' }],
  [{ scenarios: ONE, pagination: { has_more: false, total: 1 } }],
  [{ scenarios: ONE, pagination: null }],
])('%j is a whole list', (answer) => {
  expect(parseScenarios(answer)).toHaveLength(1);
});

test.each<[object]>([
  [{ has_more: true }],
  [{ next: '/v1/next' }],
  [{ next_cursor: 'x' }],
  [{ next_page: 2 }],
  [{ total: 2 }],
])('a list that says %j is one page of several, wherever it says so', (sign) => {
  const pages = [
    { scenarios: ONE, ...sign },
    { scenarios: ONE, pagination: sign },
    { data: ONE, ...sign },
    { data: ONE, pagination: sign },
    { data: { scenarios: ONE, ...sign } },
    { data: { scenarios: ONE, pagination: sign } },
  ];
  for (const page of pages) {
    expect(() => parseScenarios(page)).toThrow(
      expect.objectContaining({
        kind: 'drifted',
        message:
          "Bland's answer for the list of scenarios is not understood: it is one page of several, which is not documented",
      }),
    );
  }
});

test.each<[unknown, string, string]>([
  [{ scenarios: {} }, 'drifted', 'is not understood: scenarios: expected an array'],
  [{ more: 1 }, 'drifted', 'is not understood: scenarios: expected an array'],
  [
    { scenarios: [{ name: 'no id' }] },
    'drifted',
    'is not understood: scenarios.0.id: expected string, got nothing',
  ],
  [
    [{ id: 'a', enabled: 'yes' }],
    'drifted',
    'is not understood: scenarios.0.enabled: expected boolean, got the string "yes"',
  ],
  [[{ id: 'a', is_required_for_promotion: 1 }], 'drifted', 'scenarios.0.is_required_for_promotion: expected'],
  [[{ id: 'a', category: 7 }], 'drifted', 'scenarios.0.category: expected string, got the number 7'],
  [[{ id: 'a', pathway_id: 7 }], 'drifted', 'scenarios.0.pathway_id: expected string, got the number 7'],
  [[{ id: 'a', persona_id: 7 }], 'drifted', 'scenarios.0.persona_id: expected string, got the number 7'],
  [{ scenarios: null, more: 1 }, 'unreadable', 'has no content: “{"scenarios":null,"more":1}”'],
  [{ data: null }, 'unreadable', 'has no content: “{"data":null}”'],
  [{ data: [], errors: ['no'] }, 'refused', 'Bland answered with errors for the list of scenarios: “no”'],
])('%j is %s', (answer, kind, words) => {
  expect(() => parseScenarios(answer)).toThrow(
    expect.objectContaining({ kind, message: expect.stringContaining(words) }),
  );
});
