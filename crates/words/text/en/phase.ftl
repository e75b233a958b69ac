# phase
