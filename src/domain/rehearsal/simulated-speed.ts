/** How many marks a second simulated judges give on one node at most, all rehearsals together: real marking goes first (RHS-5). */
export const MOST_SIMULATED_SPEED = 50;
