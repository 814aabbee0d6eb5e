namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>A struct can always be had without its constructor: its default may open nothing.</summary>
public sealed class PublicStructTests
{
    public static TheoryData<Type> Structs { get; } = new(typeof(AccessGuard).Assembly.GetExportedTypes().Where(type => type is { IsValueType: true, IsEnum: false }));

    // A new struct needs a line here that says why its default is harmless.
    [Theory]
    [MemberData(nameof(Structs))]
    public void Default_OpensNothing(Type type)
    {
        var ward = new Ward();
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var guarded = new GuardedType("T", DataCategories.Name, [TracingPurpose.GuidanceAndFollowUp], () => Retention.Policies.NinetyDays);
        switch (Activator.CreateInstance(type))
        {
            case RecordReference reference:
                Assert.True(reference.IsEmpty);
                ward.Refuses(AccessOutcome.ReferenceMissing, () => ward.Guard.Open(ward.Guard.Grant(Ward.FollowUp), guarded, new RecordToOpen(reference, Ward.Morning)));
                break;
            case RecordToOpen record:
                ward.Refuses(AccessOutcome.ReferenceMissing, () => ward.Guard.Open(ward.Guard.Grant(Ward.FollowUp), guarded, record));
                break;
            case var other:
                Assert.Fail($"Nothing says that the default of {other?.GetType()} opens nothing.");
                break;
        }
    }

    [Theory]
    [InlineData(typeof(AccessOutcome))]
    [InlineData(typeof(AuditOperation))]
    [InlineData(typeof(TracingPurpose))]
    public void DefaultOfAnEnum_PermitsNothing(Type type) => Assert.False(Enum.IsDefined(type, Enum.ToObject(type, 0)));
}
