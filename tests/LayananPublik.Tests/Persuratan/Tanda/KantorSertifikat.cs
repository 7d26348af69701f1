using System.Collections.Concurrent;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pades;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Bsre;
using LayananPublik.Tests.Pades;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Tanda;

/// <summary>The demo office beside the stand-in for BSrE over real HTTP; writes down whatever anybody logs.</summary>
public sealed class KantorSertifikat : AppUji
{
    public KantorSertifikat() : base(s => s.AddSingleton<ILoggerProvider>(Perekam.Bersama).Configure<LoggerFilterOptions>(o => o.MinLevel = LogLevel.Trace)) { }

    protected override Dictionary<string, string> PengaturanSendiri { get; } = new() { ["Bsre:TungguDetik"] = "5" };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DaftarPenandatangan Daftar => Ambil<DaftarPenandatangan>();

    public IPenandatangan Penanda(CaraTanda cara) => Services.GetServices<IPenandatangan>().Single(p => p.Cara == cara);

    public Task<Pejabat> PejabatAsync(string sebutan) => DbAsync(db => db.Pejabat.Include(p => p.UnitKerja).SingleAsync(p => p.Sebutan == sebutan, Ct));

    public async Task<PermintaanTanda> MintaAsync(string? sandi = DaftarPenandatangan.Sandi, string sebutan = "LURAH CONTOH")
    {
        var p = await PejabatAsync(sebutan);
        return new(p.UnitKerjaId, p.Id, p.Nama, p.Sebutan, "Penerbitan surat", "Contoh", Ambil<TimeProvider>().GetUtcNow(), sandi, null);
    }

    public void Ganggu(JenisGangguan jenis, int kode = 0, double detik = 0) => Ambil<Gangguan>().Pasang(new(jenis, 1, kode) { Detik = detik });

    /// <summary>No wrong passphrase is remembered, nothing misbehaves.</summary>
    public async Task BersihAsync()
    {
        Ambil<Gangguan>().Hapus();
        await DbAsync(db => db.SalahSandi.ExecuteDeleteAsync(Ct));
    }

    /// <summary>The demo official's key file, as the stand-in gives it, under the passphrase.</summary>
    public byte[] Kunci(string nama = "Surya Darmawan") => Daftar.Pkcs12(Daftar.Semua.Single(p => p.Nama == nama), DaftarPenandatangan.Sandi);
}

/// <summary>Keeps every word that goes to any log.</summary>
sealed class Perekam : ILoggerProvider, ILogger
{
    public static readonly Perekam Bersama = new();
    readonly ConcurrentQueue<string> semua = [];

    public string Semua => string.Join('\n', semua);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (semua.Count < 200_000) semua.Enqueue($"{formatter(state, exception)} {state} {exception}");
    }

    public void Dispose() { }
}
