/** Why an alert was raised, by rule. */
export const securityAlerts = {
  brute_force_account: '{count} failed sign-ins or proofs of this account within {minutes} minutes',
  brute_force_address: '{count} failed sign-ins or proofs from this address within {minutes} minutes',
  impossible_travel: 'Signed in from {from} and {to} within {minutes} minutes, about {km} km apart',
  mass_reads: 'Looked at the data of {persons} people within {minutes} minutes',
  privilege_at_night: 'Privileges were changed at night: {what}',
  program_changed: '{count} files of the program are not what was built: {first}',
  program_unsigned: 'The program is not signed by this platform',
  many_exports: '{count} exports of lists or data within {minutes} minutes',
  many_downloads: '{count} files of cases and licences opened or downloaded within {minutes} minutes',
} as const
