export interface TemplateField {
  /** Contract name. */
  readonly name: string;
  /** The heading. */
  readonly label: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** How it is written, in a sentence. */
  readonly hint?: string;
  readonly example?: string;
  /** Everything but numbers is kept as typed. */
  readonly content?: 'text' | 'number';
}

export interface TemplatePlan {
  /** Contract id of the kind of table. */
  readonly kind: string;
  readonly kindLabel: string;
  /** The question that the table answers. */
  readonly question: string;
  readonly fields: readonly TemplateField[];
  /** Filled rows by field name. */
  readonly examples: readonly Readonly<Record<string, string>>[];
}
