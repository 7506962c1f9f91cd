"""The policies of AWS's guide to service-linked roles, unchanged but for names: what each allows, and what lies just beside it."""

import json
import pathlib

from scene import ACCOUNT, TRUST, TestCase, client, end_of_deletion, iam, new_name, new_user

GUIDE = pathlib.Path(__file__).parent / 'guide'
AUTO_SCALING = 'AWSServiceRoleForAutoScaling'
UNATTACHED = 'arn:aws:iam::aws:policy/ReadOnlyAccess'


def policy(name, prefix=AUTO_SCALING, service='autoscaling'):
    """A policy of the guide with its names filled in. Where the guide shows statements only, the rest is put around them."""
    text = (GUIDE / f'{name}.json').read_text()
    for placeholder, value in (
            ('SERVICE-NAME', service), ('SERVICE-LINKED-ROLE-NAME-PREFIX', prefix),
            ('account-id', ACCOUNT), ('my-role-for-XYZ', 'my-role-for-XYZ')):
        text = text.replace(placeholder, value)
    return text if '"Version"' in text else statements(text)


def statements(*texts):
    """A policy of these statements."""
    return '{"Version":"2012-10-17","Statement":[' + ','.join(texts) + ']}'


def linked_role(suffix):
    """An Auto Scaling role that the root made."""
    return iam.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com', CustomSuffix=suffix)['Role']['RoleName']


def lex_role():
    """The Lex role, made if need be."""
    try:
        iam.create_service_linked_role(AWSServiceName='lex.amazonaws.com')
    except iam.exceptions.InvalidInputException:
        pass
    return 'AWSServiceRoleForLexBots'


class GuidePolicies(TestCase):
    def user_with(self, *documents):
        """A caller with inline policies."""
        self.name, key = new_user()
        for number, document in enumerate(documents):
            iam.put_user_policy(UserName=self.name, PolicyName=f'p{number}', PolicyDocument=document)
        return client(key)

    def denied(self, action, resource, call, reason=None, **parameters):
        """Checks AWS's text for a call that no policy allows."""
        reason = reason or f'because no identity-based policy allows the iam:{action} action'
        message = (f'User: arn:aws:iam::{ACCOUNT}:user/{self.name} is not authorized to perform: iam:{action} '
                   f'on resource: {resource} {reason}')
        self.refused('AccessDenied', message, call, **parameters)

    def test_create_a_specific_role(self):
        user = self.user_with(policy('create-specific'))
        arn = f'arn:aws:iam::{ACCOUNT}:role/aws-service-role'

        user.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com')
        user.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='specific')

        # Granted, and still not possible: only the service changes what its role may do.
        protected = (f"Cannot perform the operation on the protected role '{AUTO_SCALING}' - "
                     'this role is only modifiable by AWS')
        self.refused('UnmodifiableEntity', protected, user.attach_role_policy, RoleName=AUTO_SCALING, PolicyArn=UNATTACHED)
        self.refused('UnmodifiableEntity', protected, user.put_role_policy,
                     RoleName=AUTO_SCALING, PolicyName='p', PolicyDocument=policy('create-any'))

        self.denied('CreateServiceLinkedRole', f'{arn}/rds.amazonaws.com/AWSServiceRoleForRDS',
                    user.create_service_linked_role, AWSServiceName='rds.amazonaws.com')
        self.denied('CreateServiceLinkedRole', '*', user.create_service_linked_role, AWSServiceName='AutoScaling.amazonaws.com')
        self.denied('DeleteServiceLinkedRole', f'{arn}/autoscaling.amazonaws.com/{AUTO_SCALING}',
                    user.delete_service_linked_role, RoleName=AUTO_SCALING)
        self.denied('GetRole', f'role {AUTO_SCALING}', user.get_role, RoleName=AUTO_SCALING)

    def test_create_a_specific_role_with_another_prefix(self):
        user = self.user_with(policy('create-specific', prefix=f'{AUTO_SCALING}_blue'))
        arn = f'arn:aws:iam::{ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com'

        user.create_service_linked_role(AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='blue-1')

        self.denied('CreateServiceLinkedRole', f'{arn}/{AUTO_SCALING}_green', user.create_service_linked_role,
                    AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='green')
        self.denied('CreateServiceLinkedRole', f'{arn}/{AUTO_SCALING}_Blue-1', user.create_service_linked_role,
                    AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='Blue-1')
        other = linked_role('green-2')
        self.denied('AttachRolePolicy', f'role {other}', user.attach_role_policy, RoleName=other, PolicyArn=UNATTACHED)

    def test_the_condition_of_the_guide_needs_its_key(self):
        document = json.loads(policy('create-specific'))
        document['Statement'][0]['Action'] = 'iam:TagRole'  # a call that has no iam:AWSServiceName
        user = self.user_with(json.dumps(document))
        role = linked_role('condition')

        self.denied('TagRole', f'role {role}', user.tag_role, RoleName=role, Tags=[{'Key': 'a', 'Value': 'b'}])

    def test_the_condition_of_the_guide_compares_the_service_by_case(self):
        document = json.loads(policy('create-specific'))
        document['Statement'][0]['Condition']['StringLike']['iam:AWSServiceName'] = 'AutoScaling.amazonaws.com'
        user = self.user_with(json.dumps(document))

        self.denied('CreateServiceLinkedRole',
                    f'arn:aws:iam::{ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com/{AUTO_SCALING}_case',
                    user.create_service_linked_role, AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='case')

    def test_create_any_role(self):
        user = self.user_with(policy('create-any'))

        user.create_service_linked_role(AWSServiceName='batch.amazonaws.com')
        user.create_service_linked_role(AWSServiceName='connect.amazonaws.com', CustomSuffix='any')

        self.denied('AttachRolePolicy', 'role AWSServiceRoleForBatch', user.attach_role_policy,
                    RoleName='AWSServiceRoleForBatch', PolicyArn=UNATTACHED)
        self.denied('CreateRole', f'arn:aws:iam::{ACCOUNT}:role/ordinary', user.create_role,
                    RoleName='ordinary', AssumeRolePolicyDocument=TRUST)
        self.denied('UpdateRoleDescription', 'role AWSServiceRoleForBatch', user.update_role_description,
                    RoleName='AWSServiceRoleForBatch', Description='x')

    def test_edit_descriptions(self):
        user = self.user_with(policy('edit-description'))
        role = linked_role('described')
        ordinary = new_name('role')
        iam.create_role(RoleName=ordinary, AssumeRolePolicyDocument=TRUST)

        user.update_role_description(RoleName=role, Description='one')
        self.assertEqual('one', iam.get_role(RoleName=role)['Role']['Description'])
        user.update_role(RoleName=role, Description='two')  # as the guide does it, with what the guide grants
        self.assertEqual('two', iam.get_role(RoleName=role)['Role']['Description'])

        self.denied('UpdateRole', f'role {role}', user.update_role, RoleName=role, Description='three', MaxSessionDuration=7200)
        self.denied('UpdateRole', f'role {role}', user.update_role, RoleName=role)
        self.denied('UpdateRole', f'role {ordinary}', user.update_role, RoleName=ordinary, Description='x')
        self.denied('TagRole', f'role {role}', user.tag_role, RoleName=role, Tags=[{'Key': 'a', 'Value': 'b'}])
        self.assertEqual('two', iam.get_role(RoleName=role)['Role']['Description'])

    def test_a_denial_of_either_action_refuses_an_edit(self):
        role = linked_role('denied')
        deny = '{"Effect":"Deny","Action":"iam:%s","Resource":"*"}'
        allow = '{"Effect":"Allow","Action":"iam:UpdateRole*","Resource":"*"}'
        for action in ('UpdateRole', 'UpdateRoleDescription'):
            with self.subTest(action):
                user = self.user_with(policy('edit-description'), statements(allow, deny % action))
                self.denied('UpdateRole', f'role {role}', user.update_role, RoleName=role, Description='x',
                            reason='with an explicit deny in an identity-based policy')

    def test_delete_a_specific_role(self):
        user = self.user_with(policy('delete-specific', prefix=f'{AUTO_SCALING}_old'))
        role, other = linked_role('old-1'), linked_role('new-1')
        arn = f'arn:aws:iam::{ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com'

        task = user.delete_service_linked_role(RoleName=role)['DeletionTaskId']
        self.assertEqual('SUCCEEDED', end_of_deletion(task, user))

        self.denied('DeleteServiceLinkedRole', f'{arn}/{other}', user.delete_service_linked_role, RoleName=other)
        theirs = iam.delete_service_linked_role(RoleName=other)['DeletionTaskId']
        self.denied('GetServiceLinkedRoleDeletionStatus', f'{arn}/{other}',
                    user.get_service_linked_role_deletion_status, DeletionTaskId=theirs)
        self.denied('CreateServiceLinkedRole', f'{arn}/{role}', user.create_service_linked_role,
                    AWSServiceName='autoscaling.amazonaws.com', CustomSuffix='old-1')

    def test_delete_any_role(self):
        user = self.user_with(policy('delete-any'))
        ordinary = new_name('role')
        iam.create_role(RoleName=ordinary, AssumeRolePolicyDocument=TRUST)

        for role in (linked_role('any-1'), lex_role()):
            task = user.delete_service_linked_role(RoleName=role)['DeletionTaskId']
            self.assertEqual('SUCCEEDED', end_of_deletion(task, user))

        self.denied('DeleteServiceLinkedRole', f'arn:aws:iam::{ACCOUNT}:role/{ordinary}',
                    user.delete_service_linked_role, RoleName=ordinary)
        self.denied('DeleteRole', f'role {ordinary}', user.delete_role, RoleName=ordinary)
        self.denied('ListRoles', f'arn:aws:iam::{ACCOUNT}:role/', user.list_roles)

    def test_list_roles_to_pass_one(self):
        user = self.user_with(policy('pass-role'))

        self.assertIsInstance(user.list_roles()['Roles'], list)

        self.denied('ListUsers', f'arn:aws:iam::{ACCOUNT}:user/', user.list_users)
        self.denied('GetRole', 'role my-role-for-XYZ', user.get_role, RoleName='my-role-for-XYZ')
