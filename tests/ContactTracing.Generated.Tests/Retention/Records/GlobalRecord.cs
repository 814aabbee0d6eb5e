using ContactTracing.DataProtection;

[RetentionMax(90)]
internal sealed partial record GlobalRecord([property: RetentionAnchor] DateTimeOffset At);
