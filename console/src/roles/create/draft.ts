import type { TagText } from '../../commons/tags-editor';
import type { LinkedService, UseCase } from '../../services/linked-services';

export type EntityKind = 'service' | 'account' | 'web-identity' | 'custom';

/** What the service of a new role is to use it for. */
export interface ChosenUseCase extends UseCase {
  /** Unique among those of the service. */
  readonly id: string;
  /** Whether a suffix may be added to the name of the service-linked role. */
  readonly suffixAllowed: boolean;
  /** The description of the service-linked role that is made when nobody edits it. */
  readonly roleDescription: string;
}

/** A role as it is put together, step by step. */
export interface RoleDraft {
  readonly kind: EntityKind;
  readonly servicePrincipal: string;
  readonly useCase: ChosenUseCase | undefined;
  readonly accountId: string;
  readonly externalId: string;
  readonly requiresMfa: boolean;
  readonly provider: string;
  readonly audience: string;
  readonly customPolicy: string;
  readonly policies: readonly string[];
  readonly boundary: string;
  readonly name: string;
  readonly suffix: string;
  readonly description: string;
  readonly tags: readonly TagText[];
}

export function emptyDraft(accountId: string): RoleDraft {
  return {
    kind: 'service',
    servicePrincipal: '',
    useCase: undefined,
    accountId,
    externalId: '',
    requiresMfa: false,
    provider: '',
    audience: '',
    customPolicy: layOutTrust({ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRole'),
    policies: [],
    boundary: '',
    name: '',
    suffix: '',
    description: '',
    tags: [],
  };
}

/** Whether the draft is of a service-linked role. */
export function isServiceLinked(draft: RoleDraft): boolean {
  return draft.kind === 'service' && draft.useCase?.role !== undefined;
}

/** The use cases of a service: its own, or else its service-linked roles; and an ordinary role that it may assume. */
export function useCasesOf(service: LinkedService | undefined): readonly ChosenUseCase[] {
  const own = service?.useCases ?? [];
  const linked = (service?.roles ?? []).filter(({ creatableThroughIam }) => creatableThroughIam);
  const offered = own.length > 0 ? own : linked.map((role) => ofLinkedRole(service, role.roleName));
  return [
    ...offered.map((useCase, index) => {
      const role = linked.find(({ roleName }) => roleName === useCase.role);
      return {
        ...useCase,
        id: `${index}`,
        suffixAllowed: role?.suffixAllowed ?? false,
        roleDescription: useCase.role === undefined ? '' : (role?.description ?? usualDescription(service)),
      };
    }),
    {
      id: 'any',
      name: 'Service role',
      description: 'An ordinary role that the service assumes, with the permissions that you choose.',
      permissions: 'free',
      suffixAllowed: false,
      roleDescription: '',
    },
  ];
}

function ofLinkedRole(service: LinkedService | undefined, roleName: string): UseCase {
  return {
    name: `Service-linked role ${roleName}`,
    description: `${usualDescription(service)} The service defines the permissions.`,
    role: roleName,
    permissions: 'fixed',
  };
}

// AWS's services do not publish what their consoles write there.
function usualDescription(service: LinkedService | undefined): string {
  return `Allows ${service?.serviceName ?? 'the service'} to act in your account.`;
}

/** What a draft becomes when a service and one of its use cases is chosen, or none yet. */
export function choose(servicePrincipal: string, useCase: ChosenUseCase | undefined): Partial<RoleDraft> {
  return { servicePrincipal, useCase, policies: initialPolicies(useCase), suffix: '', description: useCase?.roleDescription ?? '' };
}

/** The trust policy that the draft stands for. */
export function trustPolicy(draft: RoleDraft): string {
  switch (draft.kind) {
    case 'service':
      return layOutTrust({ Service: draft.servicePrincipal }, 'sts:AssumeRole');
    case 'account':
      return layOutTrust({ AWS: `arn:aws:iam::${draft.accountId}:root` }, 'sts:AssumeRole', accountCondition(draft));
    case 'web-identity':
      return layOutTrust({ Federated: draft.provider }, 'sts:AssumeRoleWithWebIdentity', {
        StringEquals: { [`${draft.provider.replace(/^arn:[^/]*\//, '')}:aud`]: draft.audience },
      });
    case 'custom':
      return draft.customPolicy;
  }
}

function accountCondition({ externalId, requiresMfa }: RoleDraft): object | undefined {
  const condition = {
    ...(externalId ? { StringEquals: { 'sts:ExternalId': externalId } } : {}),
    ...(requiresMfa ? { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } : {}),
  };
  return Object.keys(condition).length > 0 ? condition : undefined;
}

function layOutTrust(principal: object, action: string, condition?: object): string {
  const statement = { Effect: 'Allow', Principal: principal, Action: action, ...(condition ? { Condition: condition } : {}) };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}

/** The policies that a role begins with when its use case is chosen. */
export function initialPolicies(useCase: UseCase | undefined): readonly string[] {
  return useCase?.permissions === 'fixed' && useCase.role === undefined ? (useCase.policies ?? []) : [];
}

/** The name that the role will have. */
export function roleNameOf(draft: RoleDraft): string {
  return isServiceLinked(draft) ? `${draft.useCase?.role ?? ''}${draft.suffix ? `_${draft.suffix}` : ''}` : draft.name;
}
