namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>What every feature uses, a home-made logger included: half of all code logs through one.</summary>
internal static class CommonTemplate
{
    public static string Text(Annotations a) => Values() + Services(a);

    private static string Values() =>
        $$"""
        namespace Clinic.Domain;

        public abstract class Entity
        {
            public Guid Id { get; init; } = Guid.NewGuid();

            public DateTimeOffset CreatedAt { get; init; }

            public DateTimeOffset? ChangedAt { get; private set; }

            public int Version { get; private set; }

            public void Touch(DateTimeOffset now)
            {
                ChangedAt = now;
                Version++;
            }
        }

        public enum TestResult
        {
            Unknown,
            Negative,
            Positive,
        }

        public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, long Total)
        {
            public bool IsLast => (long)(Number + 1) * Size >= Total;

            public Page<TOther> Select<TOther>(Func<T, TOther> map) => new(Items.Select(map).ToList(), Number, Size, Total);
        }

        public readonly record struct Outcome<T>(T? Value, string? Problem)
        {
            public bool IsSuccess => Problem is null;

            public static Outcome<T> Of(T value) => new(value, null);

            public static Outcome<T> Failed(string problem) => new(default, problem);
        }


        """;

    private static string Services(Annotations a) =>
        $$"""
        public interface INotifier
        {
            {{a.SecureChannel}}Task SendAsync(string address, string body, CancellationToken token);
        }

        public sealed class OperationLog
        {
            private readonly ILogger _logger;

            public OperationLog(ILogger logger) => _logger = logger;

            public void Info(string text) => Write(LogLevel.Information, text);

            public void Warn(string text) => Write(LogLevel.Warning, text);

            public void Failure(Exception exception, string text) => _logger.LogError(exception, "{Text}", text);

            private void Write(LogLevel level, string text)
            {
                if (_logger.IsEnabled(level))
                {
                    _logger.Log(level, "{Time} {Text}", DateTimeOffset.UtcNow, text);
                }
            }
        }

        """;
}
