"""Stage 6: claims weighed against one another, in a report and across reports."""

from counterclaim.weigh.links import link_claims
from counterclaim.weigh.matters import bring_together


__all__ = ["bring_together", "link_claims"]
