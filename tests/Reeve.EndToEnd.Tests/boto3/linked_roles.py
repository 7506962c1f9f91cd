"""Which service-linked roles can be made, and what stays closed around them."""

from scene import ACCOUNT, TRUST, TestCase, end_of_deletion, iam, new_name, new_user

LEX_POLICY = 'arn:aws:iam::aws:policy/aws-service-role/AmazonLexV2BotPolicy'


def taken(name):
    return f'Service role name {name} has been taken in this account, please try a different suffix.'


class LinkedRoles(TestCase):
    def test_names_are_unique_whatever_their_case(self):
        iam.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='SAMPLE')

        for suffix in ('SAMPLE', 'sample', 'Sample'):
            self.refused('InvalidInput', taken(f'AWSServiceRoleForAutoScaling_{suffix}'), iam.create_service_linked_role,
                         AWSServiceName='autoscaling.amazonaws.com', CustomSuffix=suffix)
        self.assertEqual('AWSServiceRoleForAutoScaling_SAMPLE',
                         iam.get_role(RoleName='awsserviceroleforautoscaling_sample')['Role']['RoleName'])

    def test_an_ordinary_role_takes_the_name_too(self):
        iam.create_role(RoleName='awsserviceroleforrds', AssumeRolePolicyDocument=TRUST)

        self.refused('InvalidInput', taken('AWSServiceRoleForRDS'), iam.create_service_linked_role, AWSServiceName='rds.amazonaws.com')

    def test_only_some_services_take_suffixes(self):
        with_suffix = iam.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='blue')
        without = iam.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com')

        self.assertEqual('AWSServiceRoleForAutoScaling_blue', with_suffix['Role']['RoleName'])
        self.assertEqual('AWSServiceRoleForAutoScaling', without['Role']['RoleName'])
        self.refused('InvalidInput', 'Custom suffix is not allowed for batch.amazonaws.com', iam.create_service_linked_role,
                     AWSServiceName='batch.amazonaws.com', CustomSuffix='blue')

    def test_unknown_services_have_no_roles(self):
        for name in ('nosuchservice.amazonaws.com', 'Lex.amazonaws.com', 'lex.amazonaws.COM', 'lex'):
            with self.subTest(name):
                self.refused('InvalidInput',
                             f'Service-linked roles for {name} cannot be created through IAM: '
                             'no such linked service is known. Service principals are case-sensitive.',
                             iam.create_service_linked_role, AWSServiceName=name)

    def test_all_broken_constraints_are_told_at_once(self):
        self.refused(
            'ValidationError',
            "2 validation errors detected: Value at 'customSuffix' failed to satisfy constraint: "
            'Member must satisfy regular expression pattern: [\\w+=,.@-]+; '
            "Value at 'aWSServiceName' failed to satisfy constraint: "
            'Member must satisfy regular expression pattern: [\\w+=,.@-]+',
            iam.create_service_linked_role, AWSServiceName='lex amazonaws', CustomSuffix='a b')

    def test_a_role_made_again_is_another_role(self):
        first = iam.create_service_linked_role(AWSServiceName='lexv2.amazonaws.com')['Role']
        task = iam.delete_service_linked_role(RoleName=first['RoleName'])['DeletionTaskId']
        self.assertEqual('SUCCEEDED', end_of_deletion(task))

        second = iam.create_service_linked_role(AWSServiceName='lexv2.amazonaws.com')['Role']

        self.assertEqual(first['Arn'], second['Arn'])
        self.assertNotEqual(first['RoleId'], second['RoleId'])

    def test_what_cannot_be_deleted_this_way(self):
        name = new_name('role')
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)

        self.refused('NoSuchEntity', f'The role with name {name} is not a service-linked role.',
                     iam.delete_service_linked_role, RoleName=name)
        self.refused('NoSuchEntity', 'The role with name nobody cannot be found.',
                     iam.delete_service_linked_role, RoleName='nobody')

    def test_its_policy_belongs_to_it_alone(self):
        role, (user, _) = new_name('role'), new_user()
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=TRUST)

        self.refused('PolicyNotAttachable', 'Cannot attach a Service Role Policy to a Customer Role.',
                     iam.attach_role_policy, RoleName=role, PolicyArn=LEX_POLICY)
        self.refused('PolicyNotAttachable', 'Cannot attach a Service Role Policy to a Customer User.',
                     iam.attach_user_policy, UserName=user, PolicyArn=LEX_POLICY)

    def test_its_path_is_reserved(self):
        for path in ('/aws-service-role/', '/aws-service-role/lex.amazonaws.com/'):
            self.refused('InvalidInput',
                         f'Roles cannot be created with path {path}: it is reserved. '
                         'Roles of linked services are created with CreateServiceLinkedRole.',
                         iam.create_role, RoleName=new_name('role'), Path=path, AssumeRolePolicyDocument=TRUST)

    def test_its_policy_counts_it(self):
        policy = 'arn:aws:iam::aws:policy/aws-service-role/AWSBackupServiceLinkedRolePolicyForBackup'
        before = iam.get_policy(PolicyArn=policy)['Policy']['AttachmentCount']
        role = iam.create_service_linked_role(AWSServiceName='backup.amazonaws.com')['Role']

        self.assertEqual(before + 1, iam.get_policy(PolicyArn=policy)['Policy']['AttachmentCount'])
        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup', role['Arn'])
