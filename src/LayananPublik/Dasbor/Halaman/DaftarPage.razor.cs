using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace LayananPublik.Dasbor.Halaman;

/// <summary>The exact list behind one figure; each line leads to the desk.</summary>
public sealed partial class DaftarPage(IDbContextFactory<LayananDb> dbs, JamKantor jamKantor, NavigationManager nav, IJSRuntime js)
{
    const string AngkaJawab = "jawab";

    List<BarisDaftarDasbor>? baris;
    List<BarisJawab>? jawab;
    SaringDaftar? saring;
    Cakupan? cakupan;
    string? galat, termuat;
    int banyak;
    bool adaLagi;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery(Name = "angka")] string? AngkaDipilih { get; set; }
    [SupplyParameterFromQuery] DateOnly? Dari { get; set; }
    [SupplyParameterFromQuery] DateOnly? Sampai { get; set; }
    [SupplyParameterFromQuery] int? Pukul { get; set; }
    [SupplyParameterFromQuery] string? Layanan { get; set; }
    [SupplyParameterFromQuery(Name = "petugas")] int? PetugasDipilih { get; set; }
    [SupplyParameterFromQuery] int? Hanya { get; set; }
    [SupplyParameterFromQuery] int? Titik { get; set; }
    [SupplyParameterFromQuery] int? Unit { get; set; }
    [SupplyParameterFromQuery] bool Saya { get; set; }

    AlamatDasbor Alamat => new(null, null, null, Unit, Saya, null);

    JamKantor Jam => cakupan is null ? jamKantor : jamKantor.Di(cakupan.ZonaWaktu);

    bool BolehNama => Petugas is not null && AlamatDasbor.BolehDaftar(Petugas);

    bool Memimpin => Petugas is not null && Cakupan.Memimpin(Petugas.Peran);

    bool Selesainya => saring is not null && Angka.Hari(saring.Angka) == DasarHari.Selesai;

    Rentang HariJawab => new(Dari ?? DateOnly.MinValue, Sampai ?? DateOnly.MaxValue);

    string Judul => saring is null && AngkaDipilih != AngkaJawab ? "Daftar" : $"{TulisAngka.Banyak(banyak)} {(saring is { } s ? $"permohonan {SebutAngka.Judul(s.Angka)}" : "jawaban di chat")}";

    string? Keterangan => cakupan is null ? null : string.Join(" · ", new[]
    {
        Hanya is { } id ? $"{cakupan.Unit.FirstOrDefault(u => u.Id == id)?.Nama} saja" : cakupan.Nama + (cakupan.Unit.Count > 1 ? " dan bawahannya" : ""),
        (Dari, Sampai) switch { (null, null) => null, ({ } d, { } s) => Masa.Sebut(new(d, s)), ({ } d, null) => $"masuk sejak {KalimatWaktu.Tanggal(d)}", (_, { } s) => $"masuk sampai {KalimatWaktu.Tanggal(s)}" },
        Pukul is { } p ? $"pukul {p:00}.00 sampai {p:00}.59" : null, baris is [var satu, ..] && saring?.Layanan is not null ? satu.Layanan : saring?.Layanan,
        saring?.Titik is not null && baris is [{ Titik: { } titik }, ..] ? titik : null,
        Memimpin && saring?.Petugas is not null && baris is [{ Petugas: { } nama }, ..] ? nama : null, Saya ? "pekerjaan saya" : null
    }.Where(t => !string.IsNullOrEmpty(t)));

    protected override async Task OnParametersSetAsync()
    {
        if (termuat == nav.Uri) return;
        termuat = nav.Uri;
        (baris, jawab, saring, galat, adaLagi) = (null, null, null, null, false);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        cakupan = await db.CakupanDasborAsync(Petugas, Unit, Saya, Selesai);
        saring = AlamatDasbor.Baca(AngkaDipilih, Dari, Sampai, Pukul, Layanan, PetugasDipilih, Hanya, Titik);
        if (cakupan is null || saring is null && AngkaDipilih != AngkaJawab) galat = "Daftar ini tidak dikenal.";
        else if (saring?.Boleh(Petugas) == false) galat = "Angka petugas lain hanya untuk pimpinan.";
        else if (saring is null)
        {
            banyak = await db.BanyakJawabAsync(cakupan, HariJawab, Selesai);
            jawab = [];
            await TambahAsync();
        }
        else
        {
            banyak = await db.BanyakDaftarAsync(Petugas, cakupan, saring, Jam, Selesai);
            baris = [];
            await TambahAsync();
        }
    }

    /// <summary>The next page, by where the last one ended: what is handed in meanwhile shifts nothing.</summary>
    async Task TambahAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        const int Lebih = DaftarQuery.PerHalaman + 1;
        if (saring is { } s)
        {
            var lagi = await db.DaftarDasborAsync(Petugas!, cakupan!, s, Jam, baris is [.., var akhir] ? DaftarQuery.Kunci(s.Angka, akhir) : null, Lebih, Selesai);
            adaLagi = lagi.Count == Lebih;
            baris!.AddRange(lagi.Take(DaftarQuery.PerHalaman));
        }
        else
        {
            var lagi = await db.DaftarJawabAsync(cakupan!, HariJawab, jawab is [.., var akhir] ? new(akhir.Hari.DayNumber, akhir.Id) : null, Lebih, Selesai);
            adaLagi = lagi.Count == Lebih;
            jawab!.AddRange(lagi.Take(DaftarQuery.PerHalaman));
        }
    }

    bool Lewat(BarisDaftarDasbor b) => b.Keadaan == KeadaanUkur.Dikerjakan && b.Tenggat < Jam.Sekarang;

    static Nada Rupa(BarisDaftarDasbor b) => b.Keadaan switch { KeadaanUkur.Jadi => Nada.Baik, KeadaanUkur.MenungguWarga => Nada.Awas, KeadaanUkur.Dikerjakan => Nada.Info, _ => Nada.Netral };

    async Task KembaliAsync() => await js.InvokeVoidAsync("history.back");
}
