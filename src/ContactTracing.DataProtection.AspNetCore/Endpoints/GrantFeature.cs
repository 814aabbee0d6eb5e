namespace ContactTracing.DataProtection.AspNetCore.Endpoints;

/// <summary>The grant of the endpoint that runs, among the features of its request.</summary>
internal sealed record GrantFeature(AccessGrant Grant);
