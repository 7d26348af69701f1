using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Times with other hours: a list, and one form for weeks and for a single day.</summary>
public sealed partial class JamKhususPanel : ComponentBase
{
    List<HariUbah>? masa;
    int? id;
    int unit;
    string nama = "";
    DateOnly dari, sampai;
    bool sehari, sibuk;
    string? galat;

    [Parameter, EditorRequired] public PetugasAktif Admin { get; set; } = default!;
    [Parameter, EditorRequired] public int UnitId { get; set; }
    [Parameter, EditorRequired] public string NamaUnit { get; set; } = "";
    /// <summary>The usual week, as a beginning.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<JamBuka> Biasa { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<BarisKhusus> Isi { get; set; } = [];
    [Parameter, EditorRequired] public DateOnly HariIni { get; set; }
    [Parameter, EditorRequired] public Func<Task<Hasil>, Task<Hasil>> Kerjakan { get; set; } = default!;

    IReadOnlyList<HariUbah> Tampak => sehari ? [.. masa!.Where(h => h.Hari == dari.DayOfWeek)] : masa!;

    void Mulai(int hari)
    {
        (id, unit, nama, galat, sehari, dari) = (null, UnitId, "", null, hari == 0, HariIni.AddDays(1));
        sampai = dari.AddDays(Math.Max(0, hari - 1));
        masa = HariUbah.Minggu(Biasa);
        if (sehari) Sesuaikan();
    }

    void Ubah(BarisKhusus k)
    {
        (id, unit, nama, galat, sehari, dari, sampai) = (k.Id, k.UnitId, k.Masa.Nama, null, k.Masa.Dari == k.Masa.Sampai, k.Masa.Dari, k.Masa.Sampai);
        masa = HariUbah.Minggu(k.Masa.Minggu);
    }

    // Who enters hours for one day means that the office is open then.
    void Sesuaikan()
    {
        if (sehari && masa?.Find(h => h.Hari == dari.DayOfWeek) is { } h) h.Buka = true;
    }

    void ContohRamadan()
    {
        foreach (var h in masa!.Where(h => h.Buka))
            h.Tiru(h.Hari == DayOfWeek.Friday ? new(h.Hari, new(8, 0), new(15, 30), new(11, 30), new(12, 30)) : new(h.Hari, new(8, 0), new(15, 0), new(12, 0), new(12, 30)));
    }

    async Task SimpanAsync()
    {
        if (sibuk) return;
        sibuk = true;
        try
        {
            var isi = new MasaJam(nama.Trim(), dari, sehari ? dari : sampai, [.. Tampak.Where(h => h.Buka).Select(h => h.Jam)]);
            galat = (await Kerjakan(Meja.AturKhususAsync(unit, Admin, id, isi, CancellationToken.None))).Penolakan;
            if (galat is null) masa = null;
        }
        finally { sibuk = false; }
    }

    async Task HapusAsync(int yang) => galat = (await Kerjakan(Meja.HapusKhususAsync(yang, Admin, CancellationToken.None))).Penolakan;

    static string Rentang(MasaJam m) => m.Dari == m.Sampai ? KalimatWaktu.HariTanggal(m.Dari) : $"{KalimatWaktu.Tanggal(m.Dari)} – {KalimatWaktu.Tanggal(m.Sampai)}";

    static string Jam(MasaJam m) => string.Join(" · ", HariUbah.Urutan.Select(m.Jam).OfType<JamBuka>().Where(j => m.Dari != m.Sampai || j.Hari == m.Dari.DayOfWeek)
        .Select(j => $"{NamaBulan.Hari[(int)j.Hari]} {j.Buka:HH'.'mm}–{j.Tutup:HH'.'mm}"));
}
