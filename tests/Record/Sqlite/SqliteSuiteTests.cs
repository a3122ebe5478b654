using Dais.Record.Tests.Storing;

namespace Dais.Record.Tests.Sqlite;

public sealed class SqliteAppendingTests() : AppendingSuite(new SqliteGround());

public sealed class SqliteReadingTests() : ReadingSuite(new SqliteGround());

public sealed class SqliteFollowingTests() : FollowingSuite(new SqliteGround());

public sealed class SqliteKeepingTests() : KeepingSuite(new SqliteGround());

public sealed class SqliteCrashTests() : CrashSuite(new SqliteGround());
