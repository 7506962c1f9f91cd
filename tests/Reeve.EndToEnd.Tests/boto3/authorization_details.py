"""GetAccountAuthorizationDetails through the paginator, as tools read an account."""

import json

from scene import ACCOUNT, TRUST, TestCase, client, iam, new_name, new_user

ALLOW = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'}]})
LISTS = ('UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies')


def details(**parameters):
    """All pages as one."""
    pages = iam.get_paginator('get_account_authorization_details').paginate(**parameters)
    return pages.build_full_result()


class AuthorizationDetails(TestCase):
    def test_pages_of_every_size_tell_the_same(self):
        for _ in range(3):
            new_user()
            iam.create_role(RoleName=new_name('role'), AssumeRolePolicyDocument=TRUST)
            iam.create_policy(PolicyName=new_name('policy'), PolicyDocument=ALLOW)
        whole = details()
        self.assertEqual(whole, details(PaginationConfig={'PageSize': 2}))
        for kind, name in (('User', LISTS[0]), ('Group', LISTS[1]), ('Role', LISTS[2])):
            one = details(Filter=[kind])
            self.assertEqual(whole[name], one[name])
            self.assertEqual([[]] * 3, [one[other] for other in LISTS if other != name])

    def test_documents_come_decoded_and_relations_by_name(self):
        role, group, (user, _) = new_name('role'), new_name('group'), new_user()
        arn = iam.create_policy(PolicyName=new_name('policy'), PolicyDocument=ALLOW)['Policy']['Arn']
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=TRUST)
        iam.create_instance_profile(InstanceProfileName=role)
        iam.add_role_to_instance_profile(InstanceProfileName=role, RoleName=role)
        iam.put_role_policy(RoleName=role, PolicyName='inline', PolicyDocument=ALLOW)
        iam.create_group(GroupName=group)
        iam.add_user_to_group(GroupName=group, UserName=user)
        iam.attach_group_policy(GroupName=group, PolicyArn=arn)
        iam.attach_group_policy(GroupName=group, PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess')
        told = details()

        found = next(each for each in told['RoleDetailList'] if each['RoleName'] == role)
        self.assertEqual(json.loads(TRUST), found['AssumeRolePolicyDocument'])
        self.assertEqual([{'PolicyName': 'inline', 'PolicyDocument': json.loads(ALLOW)}], found['RolePolicyList'])
        self.assertEqual([role], [profile['InstanceProfileName'] for profile in found['InstanceProfileList']])
        self.assertEqual(({}, []), (found['RoleLastUsed'], found['Tags']))
        self.assertEqual([group], next(each for each in told['UserDetailList'] if each['UserName'] == user)['GroupList'])
        self.assertEqual(['ReadOnlyAccess'], [each['PolicyName'] for each in told['Policies'] if each['Arn'].startswith('arn:aws:iam::aws:')])
        versions = next(each for each in told['Policies'] if each['Arn'] == arn)['PolicyVersionList']
        self.assertEqual([(json.loads(ALLOW), 'v1', True)], [(each['Document'], each['VersionId'], each['IsDefaultVersion']) for each in versions])

    def test_whom_no_policy_allows_is_refused(self):
        user, key = new_user()
        self.refused(
            'AccessDenied',
            f'User: arn:aws:iam::{ACCOUNT}:user/{user} is not authorized to perform: iam:GetAccountAuthorizationDetails on resource: * '
            'because no identity-based policy allows the iam:GetAccountAuthorizationDetails action',
            client(key).get_account_authorization_details)
