"""Stage 6: claims weighed against one another."""

from counterclaim.weigh.links import link_claims


__all__ = ["link_claims"]
