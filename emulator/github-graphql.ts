/** Executes GraphQL on GitHub's published schema, so that a query which GitHub would refuse fails here too. */
import { readFile } from 'node:fs/promises';
import type { GraphQLSchema } from 'graphql';

export interface CommentPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly {
    readonly url: string;
    readonly body: string;
    readonly viewerDidAuthor: boolean;
  }[];
}

/** The parts of a pull request that are asked for. */
export interface PullRequestResolvers {
  /** Upper case. */
  readonly state: string;
  readonly headRefOid: string;
  comments(page: { first: number; after?: string | null }): CommentPage;
}

/** The parts of a repository that are asked for. */
export interface RepositoryResolvers {
  pullRequest(number: number): PullRequestResolvers;
  object(oid: string): object | null;
}

/** An error with the `type` that GitHub gives it. */
export class GraphQLFailure extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

let schemaOnce: Promise<GraphQLSchema> | undefined;

/** The schema is large and takes a second to read, so that it is read only when a query comes. */
async function loadSchema(): Promise<GraphQLSchema> {
  const { buildSchema } = await import('graphql');
  // The package's own entry would parse a second form of the schema, of several megabytes, too.
  const file = new URL('../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  return buildSchema(await readFile(file, 'utf8'), { assumeValid: true });
}

/** Answers a request to `/graphql` about a pull request and its comments, or about commits. */
export async function executeGraphQL(
  requestBody: string,
  repository: string,
  resolvers: RepositoryResolvers,
): Promise<object> {
  const { graphql } = await import('graphql');
  schemaOnce ??= loadSchema();
  const { query, variables } = JSON.parse(requestBody) as {
    query: string;
    variables: Record<string, unknown>;
  };
  const rootValue = {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (`${owner}/${name}` !== repository) {
        throw new GraphQLFailure(
          'NOT_FOUND',
          `Could not resolve to a Repository with the name '${owner}/${name}'.`,
        );
      }
      return {
        pullRequest: ({ number }: { number: number }) => resolvers.pullRequest(number),
        object: ({ oid }: { oid: string }) => resolvers.object(oid),
      };
    },
  };
  const result = await graphql({
    schema: await schemaOnce,
    source: query,
    variableValues: variables,
    rootValue,
  });
  const errors = result.errors?.map((error) => ({
    message: error.message,
    ...(error.originalError instanceof GraphQLFailure ? { type: error.originalError.type } : {}),
    path: error.path,
  }));
  return { data: result.data ?? null, ...(errors === undefined ? {} : { errors }) };
}
