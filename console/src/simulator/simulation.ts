import {
  paginateSimulatePrincipalPolicy,
  type ContextKeyTypeEnum,
  type EvaluationResult,
  type IAMClient,
  type PolicyEvaluationDecisionType,
  type Statement,
} from '@aws-sdk/client-iam';

export interface ContextText {
  readonly key: string;
  readonly type: ContextKeyTypeEnum;
  /** Several values have commas between them. */
  readonly values: string;
}

/** What is asked of the simulation. */
export interface SimulationDraft {
  readonly principalArn: string;
  /** A line each. */
  readonly actions: string;
  /** A line each; none for all resources. */
  readonly resources: string;
  readonly context: readonly ContextText[];
}

export const emptySimulation: SimulationDraft = { principalArn: '', actions: '', resources: '', context: [] };

/** What became of one action on one resource. */
export interface Decision {
  readonly action: string;
  readonly resource: string;
  /** None where the server gives none: the page decides nothing. */
  readonly decision: PolicyEvaluationDecisionType | undefined;
  readonly statements: readonly Statement[];
  readonly missing: readonly string[];
  readonly isWithinBoundary: boolean | undefined;
}

/** Asks the server what a principal may do. */
export async function simulate(client: IAMClient, draft: SimulationDraft, abortSignal: AbortSignal): Promise<readonly Decision[]> {
  const resources = lines(draft.resources);
  const request = {
    PolicySourceArn: draft.principalArn,
    ActionNames: lines(draft.actions),
    ...(resources.length > 0 ? { ResourceArns: resources } : {}),
    ContextEntries: draft.context.map(({ key, type, values }) => ({
      ContextKeyName: key,
      ContextKeyType: type,
      ContextKeyValues: type.endsWith('List') ? values.split(',').map((value) => value.trim()) : [values],
    })),
  };
  const decisions: Decision[] = [];
  for await (const { EvaluationResults = [] } of paginateSimulatePrincipalPolicy({ client }, request, { abortSignal })) {
    decisions.push(...EvaluationResults.flatMap(toDecisions));
  }

  return decisions;
}

/** The lines of a text that say something. */
export function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

// Where several resources were asked after, the decision on each is among the details.
function toDecisions(result: EvaluationResult): readonly Decision[] {
  const { EvalActionName: action = '', ResourceSpecificResults: each = [] } = result;
  if (each.length === 0) {
    return [
      {
        action,
        resource: result.EvalResourceName ?? '*',
        decision: result.EvalDecision,
        ...detailsOf(result),
      },
    ];
  }

  return each.map((one) => ({
    action,
    resource: one.EvalResourceName ?? '*',
    decision: one.EvalResourceDecision,
    ...detailsOf(one),
  }));
}

function detailsOf(
  result: Pick<EvaluationResult, 'MatchedStatements' | 'MissingContextValues' | 'PermissionsBoundaryDecisionDetail'>,
): Pick<Decision, 'statements' | 'missing' | 'isWithinBoundary'> {
  return {
    statements: result.MatchedStatements ?? [],
    missing: result.MissingContextValues ?? [],
    isWithinBoundary: result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
  };
}
