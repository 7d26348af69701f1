using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>Greets whoever started the app, once it listens: the address, and the demo accounts or the one-time link of an office without an admin.</summary>
sealed class Penyambut(Konsol konsol, AlamatKantor alamat, PengaturanKantor pengaturan, MejaPendirian meja) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var sini = alamat.Sendiri.ToString().TrimEnd('/');
        konsol.Tulis($"\nLayananPublik siap di {sini}");
        if (pengaturan.Simulator) Latihan(sini);
        else if (await meja.BuatTautanAsync(cancellationToken) is { } kunci) Mulai(kunci);
        if (!pengaturan.Simulator && pengaturan.Kantor.AlamatPublik.Length == 0)
            konsol.Tulis($"PERHATIAN: Kantor:AlamatPublik belum diisi. Kode QR surat akan menunjuk ke {alamat.Publik}, yang tidak dapat dibuka warga.");
        konsol.Tulis("");
    }

    void Latihan(string sini)
    {
        konsol.Tulis($"Mode latihan, tanpa WhatsApp sungguhan. Ponsel warga: {sini}/simulator");
        konsol.Tulis($"Akun latihan, sandi {Contoh.Sandi}:");
        foreach (var a in Contoh.Akun) konsol.Tulis($"  {a.Nama,-12} {a.Lengkap} ({a.Peran}, {a.Unit})");
    }

    void Mulai(string kunci)
    {
        konsol.Tulis("Kantor ini belum punya admin. Buka tautan sekali pakai ini untuk menyiapkannya, berlaku 24 jam:");
        konsol.Tulis($"  {alamat.Publik}{MejaPendirian.Alamat(kunci)}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
