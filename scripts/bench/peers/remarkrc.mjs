// What a team would set up today: front matter checked against a schema while remark parses the page.
import remarkFrontmatter from 'remark-frontmatter';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';

const text = { type: 'string', minLength: 1 };
const names = { type: 'array', items: text };

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'description', 'owner', 'state'],
  properties: {
    title: text,
    description: text,
    owner: text,
    reviewed: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    state: { enum: ['draft', 'active', 'deprecated'] },
    alerts: names,
    service: text,
    tags: names,
    related: names,
    inputs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'description'],
        properties: { name: text, description: text, example: text, type: text, 'from-label': text },
      },
    },
    'on-call': text,
    tier: { type: 'integer', minimum: 1, maximum: 3 },
    'depends-on': names,
  },
};

export default { plugins: [remarkFrontmatter, [remarkLintFrontmatterSchema, { embed: schema }]] };
