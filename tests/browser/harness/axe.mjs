// The access checks that a machine can make.
import assert from 'node:assert/strict';
import { axeSource } from './tools.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Asserts that axe finds nothing against WCAG 2.2 AA and its best practices in the page as it
 * stands. `within` narrows it to a selector; `except` names rules to leave out, each with a reason
 * in the test.
 */
export async function assertAccessible(page, { within = null, except = [] } = {}) {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(`${axeSource};0`);
  const found = await page.evaluate(
    async ([selector, tags, rules]) => {
      const options = {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
      };
      const { violations } = await axe.run(selector ?? document, options);
      return violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        nodes: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}  ${node.html.slice(0, 160)}`),
      }));
    },
    [within, TAGS, except],
  );
  assert.deepEqual(found, [], 'axe finds nothing');
}
