"""Groups with their users and policies, and instance profiles with their role."""

import json

from scene import ACCOUNT, TRUST, TestCase, client, iam, new_name, new_user

READ_ONLY = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
DENY = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Deny', 'Action': 'iam:ListUsers', 'Resource': '*'}]})


def new_group(**parameters):
    """A group that no other test has."""
    return iam.create_group(GroupName=new_name('group'), **parameters)['Group']


class Groups(TestCase):
    def test_a_group_lives_and_dies(self):
        group = new_group(Path='/staff/')
        name = group['GroupName']

        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:group/staff/{name}', group['Arn'])
        self.refused('EntityAlreadyExists', f'Group with name {name} already exists.', iam.create_group, GroupName=name)
        iam.update_group(GroupName=name, NewGroupName=name + '-new')
        self.assertEqual(group['GroupId'], iam.get_group(GroupName=name + '-new')['Group']['GroupId'])
        iam.delete_group(GroupName=name + '-new')
        self.refused('NoSuchEntity', f'The group with name {name}-new cannot be found.', iam.get_group, GroupName=name + '-new')

    def test_members_come_in_pages(self):
        group = new_group()['GroupName']
        users = sorted(new_user()[0] for _ in range(5))
        for user in users:
            iam.add_user_to_group(GroupName=group, UserName=user)

        pages = list(iam.get_paginator('get_group').paginate(GroupName=group, PaginationConfig={'PageSize': 2}))

        self.assertEqual(users, [user['UserName'] for page in pages for user in page['Users']])
        self.assertEqual([group], [each['GroupName'] for each in iam.list_groups_for_user(UserName=users[0])['Groups']])
        self.refused('DeleteConflict', 'Cannot delete entity, must remove users from group first.', iam.delete_group, GroupName=group)

    def test_policies_of_a_group_decide_for_its_members(self):
        group = new_group()['GroupName']
        name, key = new_user()
        user = client(key)
        iam.attach_group_policy(GroupName=group, PolicyArn=READ_ONLY)
        iam.add_user_to_group(GroupName=group, UserName=name)
        user.list_users()

        iam.put_group_policy(GroupName=group, PolicyName='deny', PolicyDocument=DENY)

        self.refused('AccessDenied',
                     f'User: arn:aws:iam::{ACCOUNT}:user/{name} is not authorized to perform: iam:ListUsers '
                     f'on resource: arn:aws:iam::{ACCOUNT}:user/ with an explicit deny in an identity-based policy',
                     user.list_users)
        iam.delete_group_policy(GroupName=group, PolicyName='deny')
        user.list_users()
        iam.remove_user_from_group(GroupName=group, UserName=name)
        with self.assertRaises(user.exceptions.ClientError):
            user.list_users()

    def test_a_renamed_user_stays_a_member(self):
        group = new_group()['GroupName']
        name, key = new_user()
        iam.attach_group_policy(GroupName=group, PolicyArn=READ_ONLY)
        iam.add_user_to_group(GroupName=group, UserName=name)

        iam.update_user(UserName=name, NewUserName=name + '-new')

        self.assertEqual([name + '-new'], [user['UserName'] for user in iam.get_group(GroupName=group)['Users']])
        client(key).list_users()


class InstanceProfiles(TestCase):
    def test_a_profile_lives_and_dies(self):
        name = new_name('profile')
        role = new_name('role')
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=TRUST)
        created = iam.create_instance_profile(InstanceProfileName=name, Path='/app/')['InstanceProfile']
        iam.get_waiter('instance_profile_exists').wait(InstanceProfileName=name)
        iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=role)

        self.assertEqual((f'arn:aws:iam::{ACCOUNT}:instance-profile/app/{name}', []), (created['Arn'], created['Roles']))
        read = iam.get_instance_profile(InstanceProfileName=name)['InstanceProfile']
        self.assertEqual([role], [each['RoleName'] for each in read['Roles']])
        self.assertEqual('ec2.amazonaws.com', read['Roles'][0]['AssumeRolePolicyDocument']['Statement'][0]['Principal']['Service'])
        self.assertEqual([name], [each['InstanceProfileName'] for each in iam.list_instance_profiles_for_role(RoleName=role)['InstanceProfiles']])
        self.refused('LimitExceeded', 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
                     iam.add_role_to_instance_profile, InstanceProfileName=name, RoleName=role)
        self.refused('DeleteConflict', 'Cannot delete entity, must remove roles from instance profile first.', iam.delete_role, RoleName=role)
        iam.remove_role_from_instance_profile(InstanceProfileName=name, RoleName=role)
        iam.delete_role(RoleName=role)
        iam.delete_instance_profile(InstanceProfileName=name)
        self.refused('NoSuchEntity', f'Instance Profile {name} cannot be found.', iam.get_instance_profile, InstanceProfileName=name)

    def test_passing_the_role_takes_a_permission(self):
        name, key = new_user()
        profile = new_name('profile')
        role = new_name('role')
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=TRUST)
        iam.create_instance_profile(InstanceProfileName=profile)
        statement = {'Effect': 'Allow', 'Action': 'iam:AddRoleToInstanceProfile', 'Resource': '*'}
        iam.put_user_policy(UserName=name, PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [statement]}))

        self.refused('AccessDenied',
                     f'User: arn:aws:iam::{ACCOUNT}:user/{name} is not authorized to perform: iam:PassRole '
                     f'on resource: arn:aws:iam::{ACCOUNT}:role/{role} because no identity-based policy allows the iam:PassRole action',
                     client(key).add_role_to_instance_profile, InstanceProfileName=profile, RoleName=role)
