import Wizard from '@cloudscape-design/components/wizard';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../commons/api-error';
import { paths } from '../../commons/paths';
import { useAction } from '../../commons/use-action';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import { usePage } from '../../commons/use-page';
import { activeAccountId } from '../../session/types';
import { useSession } from '../../session/use-session';
import { createRolePage } from './create-help';
import { createRole } from './create-role';
import { emptyDraft, type RoleDraft } from './draft';
import { EntityStep } from './entity-step';
import { NameStep } from './name-step';
import { PermissionsStep } from './permissions-step';
import { ReviewStep } from './review-step';
import { entityFaults, nameFaults, refusedFields } from './validation';

export interface StepProps {
  readonly draft: RoleDraft;
  readonly onChange: (change: Partial<RoleDraft>) => void;
  /** What keeps the wizard from going on, by field. */
  readonly faults: Readonly<Record<string, string>>;
}

const none = {};
const faultsOf = [entityFaults, () => none, nameFaults, () => none] as const;

/** The wizard that makes a role. */
export function Page() {
  usePage(createRolePage);
  const iam = useIam();
  const navigate = useNavigate();
  const { success, failure } = useNotifications();
  const accountId = activeAccountId(useSession());
  const [draft, setDraft] = useState(() => emptyDraft(accountId));
  const [step, setStep] = useState(0);
  const [showsFaults, setShowsFaults] = useState(false);
  const { run, isRunning, error, clear } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        const { name, unattached } = await createRole(iam, draft, signal);
        success(`The role ${name} was created.`);
        unattached.forEach(({ arn, thrown }) => failure(`The policy ${arn} could not be attached to ${name}`, ApiError.of(thrown)));
        await navigate(paths.role(name));
      },
      [iam, draft, success, failure, navigate],
    ),
  );
  const onChange = useCallback(
    (change: Partial<RoleDraft>) => {
      clear();
      setDraft((last) => ({ ...last, ...change }));
    },
    [clear],
  );
  const found = faultsOf[step]?.(draft) ?? none;
  // What the server refused stands in the review, and beside the field until that is changed.
  const props: StepProps = { draft, onChange, faults: { ...refusedFields(draft, error), ...(showsFaults ? found : none) } };
  return (
    <Wizard
      activeStepIndex={step}
      isLoadingNextStep={isRunning}
      submitButtonText="Create role"
      onCancel={() => void navigate(paths.roles)}
      onSubmit={() => void run()}
      onNavigate={({ detail: { requestedStepIndex: next } }) => {
        // Forward only from a step that is complete.
        if (next > step && Object.keys(found).length > 0) {
          setShowsFaults(true);
        } else {
          setShowsFaults(false);
          setStep(next);
        }
      }}
      i18nStrings={{
        stepNumberLabel: (number) => `Step ${number}`,
        collapsedStepsLabel: (number, count) => `Step ${number} of ${count}`,
        skipToButtonLabel: ({ title }) => `Skip to ${title}`,
        navigationAriaLabel: 'Steps',
        cancelButton: 'Cancel',
        previousButton: 'Previous',
        nextButton: 'Next',
      }}
      steps={[
        { title: 'Select trusted entity', description: 'Who may assume the role.', content: <EntityStep {...props} /> },
        { title: 'Add permissions', description: 'What the role may do.', content: <PermissionsStep {...props} /> },
        { title: 'Name, description, and tags', content: <NameStep {...props} /> },
        { title: 'Review and create', content: <ReviewStep draft={draft} error={error} onEdit={setStep} /> },
      ]}
    />
  );
}
