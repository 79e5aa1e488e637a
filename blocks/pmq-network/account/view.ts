import '../shared/accounts/view.ts';
import '../shared/favourites/view.ts';
