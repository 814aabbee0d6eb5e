namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>An actor is one person: accounts that several use are refused.</summary>
public sealed class ActorTests
{
    private readonly Ward ward = new();

    [Theory]
    [InlineData("admin")]
    [InlineData("HOSPITAL\\Administrator")]
    [InlineData("test-02")]
    [InlineData("Secretariat@hospital.example")]
    [InlineData("ａｄｍｉｎ")]
    [InlineData("ward 7")]
    public void SharedAccount_IsRefused(string id)
    {
        var strict = new Ward(sharedAccounts: new SharedAccounts(["ward"]));
        using var shared = strict.Actors.Enter(new Actor(id, ["tracing-nurse"]));

        strict.Refuses(AccessOutcome.SharedAccount, () => strict.Guard.Grant(Ward.FollowUp));
    }

    [Theory]
    [InlineData("10003456789")]
    [InlineData("m.rooter")]
    [InlineData("tester.martin@hospital.example")]
    [InlineData("@")]
    public void IndividualAccount_IsNot(string id)
    {
        using var nurse = ward.Actors.Enter(new Actor(id, ["tracing-nurse"]));

        Assert.NotNull(ward.Guard.Grant(Ward.FollowUp));
    }

    [Fact]
    public void IdOfAnotherShape_IsRefused_AndSoIsAnyWhenTheShapeCannotBeTold()
    {
        var shaped = new Ward(sharedAccounts: new SharedAccounts(isIndividual: id => id.All(char.IsAsciiDigit)));
        using (shaped.Actors.Enter(new Actor("m.martin", ["tracing-nurse"])))
        {
            shaped.Refuses(AccessOutcome.SharedAccount, () => shaped.Guard.Grant(Ward.FollowUp));
        }

        var broken = new Ward(sharedAccounts: new SharedAccounts(isIndividual: _ => throw new InvalidOperationException("no directory")));
        using (broken.Actors.Enter(Ward.Nurse))
        {
            broken.Refuses(AccessOutcome.Failure, () => broken.Guard.Grant(Ward.FollowUp));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("admin\u200B")]
    public void Actor_WithoutAnIdThatCanBeRead_CannotBeMade(string id) => Assert.Throws<ArgumentException>(() => new Actor(id, []));
}
