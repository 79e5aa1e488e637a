import '../shared/accounts/view.ts';
