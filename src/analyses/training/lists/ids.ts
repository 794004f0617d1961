/** Lists of people that pages of the training name in `lists`. */
export const LISTS = {
  due: 'training.list_due',
  newcomers: 'training.list_newcomers',
  suggested: 'training.list_suggested',
  never: 'training.list_never',
  repeated: 'training.list_repeated',
} as const;
