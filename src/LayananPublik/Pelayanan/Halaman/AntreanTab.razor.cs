using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Shell;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>The queue of requests on the desk, live, the most urgent on top.</summary>
public sealed partial class AntreanTab(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam, PembacaBersama pembaca, PencariPermohonan pencari, TimeProvider waktu)
{
    const int Sekali = 50, Terbanyak = 150;
    readonly PilihanBaris pilihan = new();
    Penyegar penyegar = default!;
    BarisAntrean? sesudah;
    IReadOnlyList<BarisAntrean>? baris;
    JumlahAntrean jumlah = new(0, 0, 0, 0, 0);
    (string?, string?, SaringLanjut?) dimuat;
    int banyak = Sekali;
    bool adaLagi;

    [Parameter, EditorRequired] public KeadaanMeja Keadaan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    PilahAntrean Terpilih => Dari(Keadaan);

    internal static PilahAntrean Dari(KeadaanMeja keadaan) => Enum.TryParse<PilahAntrean>(keadaan.Saring, true, out var s) ? s : PilahAntrean.Semua;

    int? Dibuka => Keadaan.Permohonan is { } id ? baris?.FirstOrDefault(b => b.PermohonanId == id)?.ButirId : baris?.FirstOrDefault(b => b.PercakapanId is { } p && p == Keadaan.Percakapan)?.ButirId;

    IReadOnlyList<SaringanMeja> Saringan =>
    [
        Cip(PilahAntrean.MilikSaya, "Milik saya", jumlah.MilikSaya), Cip(PilahAntrean.BelumDiambil, "Belum diambil", jumlah.BelumDiambil), Cip(PilahAntrean.LewatTenggat, "Lewat tenggat", jumlah.LewatTenggat),
        Cip(PilahAntrean.MenungguWarga, "Menunggu warga", jumlah.MenungguWarga), Cip(PilahAntrean.Semua, "Semua", jumlah.Semua)
    ];

    bool BolehMassal => Petugas?.Boleh(Izin.PeriksaPermohonan) == true;

    IReadOnlyList<int> Ditampilkan => [.. (baris ?? []).Select(b => b.ButirId)];

    IReadOnlyList<IsiBaris>? Tampilan => baris is null ? null : [.. baris.Select(Tampil)];

    string KalimatKosong => Terpilih switch
    {
        PilahAntrean.MilikSaya => "Anda belum mengambil permohonan.",
        PilahAntrean.BelumDiambil => "Semua permohonan sudah ada yang menangani.",
        PilahAntrean.LewatTenggat => "Tidak ada yang lewat tenggat.",
        PilahAntrean.MenungguWarga => "Tidak ada yang menunggu warga.",
        _ => "Antrean kosong."
    };

    protected override void OnInitialized()
    {
        penyegar = new(waktu, SegarkanAsync, Selesai);
        Selagi(siaran.Ikuti([Topik.Permohonan, Topik.Percakapan], () => InvokeAsync(penyegar.SegarkanAsync)));
    }

    protected override Task OnParametersSetAsync()
    {
        if (baris is not null && dimuat == (Keadaan.Saring, Keadaan.Cari, Keadaan.Lanjut)) return Task.CompletedTask;
        (banyak, sesudah) = (Sekali, null);
        // Ticks belong to the list they were set in.
        pilihan.Kosongkan();
        return MuatAsync();
    }

    // Up to a page grows on screen; beyond it the queue goes on after its last row.
    Task MuatLagiAsync()
    {
        if (banyak < Terbanyak) banyak += Sekali;
        else (sesudah, banyak) = (baris?[^1], Sekali);
        return MuatAsync();
    }

    Task KeAwalAsync()
    {
        (sesudah, banyak) = (null, Sekali);
        return MuatAsync();
    }

    async Task SegarkanAsync()
    {
        if (await MuatAsync(bersama: true)) StateHasChanged();
    }

    /// <summary>True when anything is different from what is on screen. What others are shown as well is read once for all of them when it has changed.</summary>
    async Task<bool> MuatAsync(bool bersama = false)
    {
        if (Petugas is not { } petugas) return false;
        dimuat = (Keadaan.Saring, Keadaan.Cari, Keadaan.Lanjut);
        var sendiri = Terpilih == PilahAntrean.MilikSaya;
        var untuk = (dimuat, sesudah, banyak);
        var saring = Saring with { Banyak = banyak + 1, Sesudah = sesudah };
        var (terbaca, terhitung) = bersama
            ? await pembaca.BacaAsync((MataPetugas.Dari(petugas, sendiri), untuk), () => BacaAsync(petugas, saring, CancellationToken.None), Selesai)
            : await BacaAsync(petugas, saring, Selesai);
        // What was read for another officer holds his own.
        if (bersama && !sendiri) terhitung = terhitung with { MilikSaya = await MilikSayaAsync(petugas) };
        // Another queue was chosen meanwhile.
        if (untuk != (dimuat, sesudah, banyak)) return false;
        var sama = baris is not null && terhitung == jumlah && terbaca.Count > banyak == adaLagi && terbaca.Take(banyak).SequenceEqual(baris);
        if (!sama) (jumlah, adaLagi, baris) = (terhitung, terbaca.Count > banyak, [.. terbaca.Take(banyak)]);
        return !sama;
    }

    async Task<(List<BarisAntrean>, JumlahAntrean)> BacaAsync(PetugasAktif petugas, SaringAntrean saring, CancellationToken ct)
    {
        saring = await TemukanAsync(saring, petugas, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await db.AntreanAsync(petugas, saring, jam.Sekarang, ct), await db.JumlahAntreanAsync(petugas, jam.Sekarang, ct));
    }

    async Task<int> MilikSayaAsync(PetugasAktif petugas)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return await db.BanyakAntreanAsync(petugas, new(PilahAntrean.MilikSaya), jam.Sekarang, Selesai);
    }

    SaringAntrean Saring => new(Terpilih, Keadaan.Cari) { Lanjut = Keadaan.Lanjut, Rentang = Keadaan.Lanjut.Rentang(jam.Sekarang, jam.Zona) };

    async Task<SaringAntrean> TemukanAsync(SaringAntrean saring, PetugasAktif petugas, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(saring.Cari) ? saring : saring with { Ditemukan = await pencari(saring.Cari, petugas, ct) };

    async Task<int> HitungCocokAsync(int paling, CancellationToken ct)
    {
        var saring = await TemukanAsync(Saring, Petugas!, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.BanyakAntreanAsync(Petugas!, saring, jam.Sekarang, ct);
    }

    async Task<IReadOnlyList<int>> AmbilCocokAsync(int paling, CancellationToken ct)
    {
        var saring = await TemukanAsync(Saring, Petugas!, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.IdAntreanAsync(Petugas!, saring, jam.Sekarang, paling, ct);
    }

    static SaringanMeja Cip(PilahAntrean s, string judul, int jumlah) => new(s.ToString().ToLowerInvariant(), judul, jumlah > 0 ? jumlah : null);

    IsiBaris Tampil(BarisAntrean b)
    {
        (string Teks, Nada Nada)? tenggat = b is { JedaSejak: null, Tenggat: { } t } && AlurButir.Dikerjakan(b.Status) ? NadaWaktu.Tenggat(t, jam.Sekarang) : null;
        return new(b.ButirId, b.NamaPemohon.Length > 0 ? b.NamaPemohon : "Tanpa nama", $"{b.Nomor} · {AlurButir.Sebutan(b.Status)}{(b.Paket is null ? "" : $" · {b.Paket}, {b.Dokumen} dokumen")}", b.DiajukanPada is { } d ? jam.Daftar(d) : "",
            (Keadaan with { Percakapan = b.PercakapanId, Permohonan = b.PermohonanId, LihatPanel = true }).Href)
        {
            Mendesak = b.Prioritas == Prioritas.Mendesak, Penting = b.Prioritas == Prioritas.Penting, Status = b.Titik, Layanan = b.Untuk is { } untuk ? $"{b.Layanan}, {untuk}" : b.Layanan, Tenggat = tenggat?.Teks, NadaTenggat = tenggat?.Nada ?? default, Belum = b.BelumDibaca,
            Menunggu = b.MenungguSejak is { } sejak ? NadaWaktu.Singkat(jam.Sekarang - sejak) : null, Petugas = b.PetugasId == Petugas?.Id ? null : b.Petugas
        };
    }
}
