using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.Hosting.Tests.Access;

/// <summary>The generated registration of a decorator, in a container.</summary>
public sealed class GuardedServiceTests : IDisposable
{
    private readonly AmbientActor actors = new();
    private readonly InMemoryAuditStore audit = new();
    private readonly ServiceProvider services;

    public GuardedServiceTests()
    {
        var policy = new AccessPolicy(new RoleScope("tracing-nurse", TracingPurpose.GuidanceAndFollowUp, DataCategories.All));
        services = new ServiceCollection()
            .AddSingleton(new AccessGuard(actors, policy, audit))
            .AddGuardedCaseRoom<CaseRoom>()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public void Dispose() => services.Dispose();

    [Fact]
    public void Interface_ResolvesToItsGuard()
    {
        using var scope = services.CreateScope();
        var room = scope.ServiceProvider.GetRequiredService<ICaseRoom>();

        Assert.IsType<GuardedCaseRoom>(room);
        Assert.Throws<AccessDeniedException>(() => room.Count);
        using var nurse = actors.Enter(new Actor("10003456789", ["tracing-nurse"]));
        Assert.Equal(3, room.Count);
        Assert.Equal([AccessOutcome.NoActor, AccessOutcome.Permitted], audit.Entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public void Implementation_CannotBeResolved()
    {
        using var scope = services.CreateScope();

        Assert.Null(scope.ServiceProvider.GetService<CaseRoom>());
        Assert.Single(scope.ServiceProvider.GetServices<ICaseRoom>());
        Assert.Null(scope.ServiceProvider.GetKeyedService<CaseRoom>(new object()));
    }

    [Fact]
    public void Container_DisposesOfTheImplementation()
    {
        var before = CaseRoom.Disposals;
        using (var scope = services.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<ICaseRoom>();
        }

        Assert.Equal(before + 1, CaseRoom.Disposals);
    }

    [Fact]
    public void Lifetime_IsThatOfTheRegistration()
    {
        using var first = services.CreateScope();
        using var second = services.CreateScope();

        Assert.Same(first.ServiceProvider.GetRequiredService<ICaseRoom>(), first.ServiceProvider.GetRequiredService<ICaseRoom>());
        Assert.NotSame(first.ServiceProvider.GetRequiredService<ICaseRoom>(), second.ServiceProvider.GetRequiredService<ICaseRoom>());
    }

    [Fact]
    public void WithoutAGuard_NothingIsResolved()
    {
        using var bare = new ServiceCollection().AddGuardedCaseRoom<CaseRoom>(ServiceLifetime.Singleton).BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => bare.GetService<ICaseRoom>());
    }
}
