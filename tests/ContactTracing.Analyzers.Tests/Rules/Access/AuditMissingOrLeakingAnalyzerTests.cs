using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AuditMissingOrLeakingAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3005: stores that lose entries.</summary>
public sealed partial class AuditMissingOrLeakingAnalyzerTests
{
    private const string Usings = "global using ContactTracing.DataProtection;";

    private static readonly MetadataReference TestFramework = CSharpCompilation
        .Create("xunit.core", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(new TestProject(source, Usings), expected);

    [Fact]
    public Task NullAudit_Reports() => Verifies("""
        class NullAudit : IAuditStore
        {
            public void [|Append|](AuditEntry entry) { }

            public Task [|AppendAsync|](AuditEntry entry, CancellationToken cancellationToken = default) => Task.CompletedTask;

            async Task IAuditStore.[|AppendAsync|](IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
        """);

    [Theory]
    [InlineData("{ ArgumentNullException.ThrowIfNull(entry); }")]
    [InlineData("{ if (entry is null) throw new ArgumentNullException(nameof(entry)); }")]
    [InlineData("{ if (entry == null) { throw new ArgumentNullException(nameof(entry)); } count++; }")]
    [InlineData("{ _ = entry; }")]
    [InlineData("{ _ = entry ?? throw new ArgumentNullException(nameof(entry)); }")]
    [InlineData("{ Console.WriteLine(\"audited\"); }")]
    [InlineData("=> Math.Abs(count);")]
    [InlineData("=> _ = default(int);")]
    public Task StoreThatDoesNotLookAtTheEntry_Reports(string body) => Verifies(Class("[|Append|]", body));

    [Theory]
    [InlineData("=> inner.Append(entry);")]
    [InlineData("=> pending.Enqueue(entry);")]
    [InlineData("{ lock (pending) { pending.Enqueue(entry); } }")]
    [InlineData("=> throw new NotSupportedException();")]
    [InlineData("{ throw new AuditException(\"no audit\"); }")]
    [InlineData("=> Refuse();")]
    [InlineData("{ inner.Append(entry with { Justification = \"shortened for the archive\" }); }")]
    [InlineData("{ Console.Error.WriteLine(entry); }")]
    [InlineData("{ if (entry.Outcome == AccessOutcome.Permitted) inner.Append(entry); }")]
    public Task StoreThatKeepsOrRefuses_DoesNotReport(string body) => Verifies(Class("Append", body));

    [Fact]
    public Task WhatIsNoStore_DoesNotReport() => Verifies("""
        class Journal { public void Append(AuditEntry entry) { } public Task AppendAsync(string text) => Task.CompletedTask; }

        abstract class BaseStore : IAuditStore
        {
            public abstract void Append(AuditEntry entry);
            public abstract Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default);
            public abstract Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default);
            public void Append(string text) { }
        }
        """);

    [Fact]
    public Task OverrideInAStore_Reports() => Verifies("""
        abstract class BaseStore : IAuditStore
        {
            public abstract void Append(AuditEntry entry);
            public virtual Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) { Append(entry); return Task.CompletedTask; }
            public virtual Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
            {
                foreach (var entry in entries) Append(entry);
                return Task.CompletedTask;
            }
        }

        class Silent : BaseStore { public override void [|Append|](AuditEntry entry) { } }
        """);

    [Theory]
    [InlineData("{ try { inner.Append(entry); } [|catch|] { } }")]
    [InlineData("{ try { inner.Append(entry); } [|catch|] (Exception) { count++; } }")]
    [InlineData("{ try { inner.Append(entry); } [|catch|] (Exception e) { Console.Error.WriteLine(e); } }")]
    [InlineData("{ try { inner.Append(entry); } [|catch|] (AuditException e) when (e.InnerException is System.IO.IOException) { return; } }")]
    [InlineData("{ foreach (var one in new[] { entry }) { try { inner.Append(one); } [|catch|] (Exception) { } } }")]
    [InlineData("{ try { inner.Append(entry); } [|catch|] (OperationCanceledException) { } }")]
    public Task SwallowedFailure_Reports(string body) => Verifies(Class("Append", body));

    [Theory]
    [InlineData("{ try { inner.Append(entry); } catch (Exception e) { throw new AuditException(\"not written\", e); } }")]
    [InlineData("{ try { inner.Append(entry); } catch (Exception e) when (Log(e)) { } }")]
    [InlineData("{ try { inner.Append(entry); } catch (Exception) { pending.Enqueue(entry); } }")]
    [InlineData("{ try { inner.Append(entry); } catch { other.Append(entry); } }")]
    [InlineData("{ Exception? failure = null; try { inner.Append(entry); } catch (Exception e) { failure = e; } if (failure != null) throw failure; }")]
    [InlineData("{ while (true) { try { inner.Append(entry); return; } catch (System.IO.IOException) { Thread.Yield(); } } }")]
    [InlineData("{ try { inner.Append(entry); } catch (Exception e) { Environment.FailFast(\"no audit\", e); } }")]
    [InlineData("{ try { inner.Append(entry); } finally { count++; } }")]
    [InlineData("{ inner.Append(entry); try { Console.WriteLine(\"written\"); } catch (System.IO.IOException) { } }")]
    public Task FailureThatIsHeardOf_DoesNotReport(string body) => Verifies(Class("Append", body));

    [Fact]
    public Task CatchOutsideAStore_DoesNotReport() => Verifies("""
        class Desk(IAuditStore audit)
        {
            void Refuse(AuditEntry entry) { try { audit.Append(entry); } catch (AuditException e) { Console.Error.WriteLine(e); } }
        }
        """);

    [Fact]
    public Task StoreThatBuffersAndWritesLater_DoesNotReport() => Verifies("""
        class Buffered(IAuditStore inner) : IAuditStore
        {
            private readonly System.Threading.Channels.Channel<AuditEntry> channel = System.Threading.Channels.Channel.CreateBounded<AuditEntry>(64);
            private Exception? failure;

            public void Append(AuditEntry entry)
            {
                if (failure is not null || !channel.Writer.TryWrite(entry)) throw new AuditException("The trail cannot be written.");
            }

            public async Task AppendAsync(AuditEntry entry, CancellationToken token = default) => await channel.Writer.WriteAsync(entry, token);

            public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken token = default)
            {
                foreach (var entry in entries) await AppendAsync(entry, token);
            }

            private async Task WriteAsync(CancellationToken stopping)
            {
                try
                {
                    await foreach (var entry in channel.Reader.ReadAllAsync(stopping)) await inner.AppendAsync(entry, stopping);
                }
                catch (OperationCanceledException) { }
                catch (Exception e) { failure = e; }
            }
        }
        """);

    [Fact]
    public Task StoreThatTriesAgainLater_DoesNotReport() => Verifies("""
        class Buffered(IAuditStore inner) : IAuditStore
        {
            private readonly Queue<AuditEntry> queue = new();

            public void Append(AuditEntry entry) { queue.Enqueue(entry); Flush(); }

            public virtual Task AppendAsync(AuditEntry entry, CancellationToken token = default) => Task.FromCanceled(token);

            public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken token = default)
            {
                for (var attempt = 0; ; attempt++)
                {
                    try
                    {
                        await inner.AppendAsync(entries, token);
                        return;
                    }
                    catch (System.IO.IOException) when (attempt < 3)
                    {
                        await Task.Yield();
                    }
                }
            }

            private void Flush()
            {
                var entry = queue.Peek();
                try
                {
                    inner.Append(entry);
                    queue.Dequeue();
                }
                catch (AuditException)
                {
                }
            }
        }
        """);

    [Fact]
    public Task HelperThatSwallows_Reports() => Verifies("""
        class Store(IAuditStore inner) : IAuditStore
        {
            public void Append(AuditEntry entry) => Write(entry);
            public Task AppendAsync(AuditEntry entry, CancellationToken token = default) { Write(entry); return Task.CompletedTask; }
            public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken token = default) => inner.AppendAsync(entries, token);

            private void Write(AuditEntry entry) { try { inner.Append(entry); } [|catch|] (Exception e) { Console.Error.WriteLine(e.Message); } }
        }
        """);

    [Fact]
    public Task WriteThatNobodyWaitsFor_Reports() => Verifies("""
        class Desk(IAuditStore? audit, IAuditStore store)
        {
            void Open(AuditEntry entry)
            {
                _ = store.[|AppendAsync|](entry);
                audit?.[|AppendAsync|](entry);
                store.[|AppendAsync|](entry).ConfigureAwait(false);
                Action later = () => store.[|AppendAsync|]([entry]);
                later();
            }

            async Task OpenAsync(AuditEntry entry)
            {
                await store.AppendAsync(entry);
                await (audit?.AppendAsync(entry) ?? Task.CompletedTask);
                var writing = store.AppendAsync(entry);
                await writing;
                store.AppendAsync(entry).Wait();
                Func<Task> later = () => store.AppendAsync(entry);
                await Task.WhenAll(store.AppendAsync(entry), later());
            }

            Task Pass(AuditEntry entry) => store.AppendAsync(entry);
        }
        """);

    [Theory]
    [InlineData("IAuditStore audit = [|new InMemoryAuditStore()|];")]
    [InlineData("InMemoryAuditStore audit = [|new()|];")]
    [InlineData("var guard = new AccessGuard(actors, policy, flag ? [|new InMemoryAuditStore()|] : file);")]
    [InlineData("services.AddSingleton<IAuditStore, [|InMemoryAuditStore|]>();")]
    [InlineData("services.AddSingleton(typeof(IAuditStore), typeof([|InMemoryAuditStore|]));")]
    [InlineData("services.AddSingleton<IAuditStore>(_ => [|new InMemoryAuditStore()|]);")]
    public Task StoreInMemory_Reports(string statement) => Verifies(Program(statement));

    [Theory]
    [InlineData("if (env.IsDevelopment()) services.AddSingleton<IAuditStore, InMemoryAuditStore>();")]
    [InlineData("var audit = env.IsDevelopment() ? new InMemoryAuditStore() : file;")]
    [InlineData("var isLasting = file is not InMemoryAuditStore && file.GetType() != typeof(InMemoryAuditStore);")]
    [InlineData("services.AddSingleton<IAuditStore>(file);")]
    [InlineData("InMemoryAuditStore? none = null;")]
    [InlineData("var all = new List<InMemoryAuditStore>();")]
    [InlineData("var name = nameof(InMemoryAuditStore);")]
    public Task StoreInMemoryOfDevelopmentOrUnused_DoesNotReport(string statement) => Verifies(Program(statement));

    [Fact]
    public Task ProjectOfTests_DoesNotReport() => Verify.Analyzer(new TestProject(
        """
        class NullAudit : IAuditStore
        {
            public void Append(AuditEntry entry) { }
            public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => Task.CompletedTask;
            public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => Task.CompletedTask;
        }

        class Setup { IAuditStore audit = new InMemoryAuditStore(); Actor nurse = new("nurse", ["nurse"]); }
        """,
        Usings)
    {
        References = [TestFramework],
    });

    [Fact]
    public Task ClassOfTests_DoesNotReport() => Verifies("""
        namespace Xunit { public class FactAttribute : Attribute; }

        class GuardTests
        {
            private readonly InMemoryAuditStore audit = new();

            [Xunit.Fact] public void Nurse_MayRead() => audit.Append(new AuditEntry(default, AuditOperation.Consult, AccessOutcome.Permitted, "x") { ActorId = "nurse" });

            class NullAudit : IAuditStore
            {
                public void Append(AuditEntry entry) { }
                public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => Task.CompletedTask;
                public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => Task.CompletedTask;
            }
        }
        """);

    private static string Class(string name, string body) => $$"""
        class Store(IAuditStore inner, IAuditStore other) : IAuditStore
        {
            private readonly Queue<AuditEntry> pending = new();
            private int count;

            public void {{name}}(AuditEntry entry) {{body}}

            public async Task AppendAsync(AuditEntry entry, CancellationToken token = default) { await inner.AppendAsync(entry, token); pending.Enqueue(entry); }

            public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken token = default) => other.AppendAsync(entries, token);

            private int Count() => ++count;
            private static bool Log(Exception e) => e is null;
            private static void Refuse() => throw new AuditException("no audit");
        }
        """;

    private static string Program(string statement) => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        class Wiring
        {
            void Configure(IServiceCollection services, IHostEnvironment env, ICurrentActor actors, AccessPolicy policy, IAuditStore file, bool flag)
            {
                {{statement}}
            }
        }

        namespace Microsoft.Extensions.Hosting
        {
            interface IHostEnvironment { string EnvironmentName { get; } }
            static class HostEnvironmentEnvExtensions { public static bool IsDevelopment(this IHostEnvironment env) => env.EnvironmentName == "Development"; }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            interface IServiceCollection;
            static class Extensions
            {
                public static void AddSingleton<TService, TImplementation>(this IServiceCollection services) { }
                public static void AddSingleton(this IServiceCollection services, Type service, Type implementation) { }
                public static void AddSingleton<TService>(this IServiceCollection services, Func<IServiceProvider, TService> make) { }
                public static void AddSingleton<TService>(this IServiceCollection services, TService instance) { }
            }
        }
        """;
}
