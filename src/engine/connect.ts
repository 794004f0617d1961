/**
 * Said once after connecting. Without them a function that lives in an extension makes the engine
 * fetch from the internet; with them it fails at once with a readable error. The lock keeps SQL from
 * switching them back.
 */
export function connectStatements(extensionRepository: string): readonly string[] {
  return [
    'SET autoload_known_extensions=false',
    'SET autoinstall_known_extensions=false',
    `SET custom_extension_repository='${extensionRepository.replace(/'/g, "''")}'`,
    'SET lock_configuration=true',
  ];
}

export const OPEN_CONFIG = {
  path: ':memory:',
  query: { castBigIntToDouble: true, castDecimalToDouble: true },
} as const;
