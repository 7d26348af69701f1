using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.KotakMasuk;

sealed class JawabanTersimpanConfig : IEntityTypeConfiguration<JawabanTersimpan>
{
    public void Configure(EntityTypeBuilder<JawabanTersimpan> e)
    {
        e.Property(x => x.Kata).HasMaxLength(JawabanTersimpan.PanjangKata);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Berlaku).Ignore(x => x.Usulan);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.JawabanTersimpanId);
        e.HasIndex(x => new { x.UnitKerjaId, x.Kata }).IsUnique();
    }
}

sealed class VersiJawabanConfig : IEntityTypeConfiguration<VersiJawaban>
{
    public void Configure(EntityTypeBuilder<VersiJawaban> e)
    {
        e.Property(x => x.Judul).HasMaxLength(IsiJawaban.PanjangJudul);
        e.Property(x => x.Teks).HasMaxLength(IsiJawaban.PanjangTeks);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.DiputusOleh).HasMaxLength(120);
        e.Property(x => x.Alasan).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.Status).IsConcurrencyToken();
        e.HasMany(x => x.Berkas).WithOne().HasForeignKey(x => x.VersiJawabanId);
        e.HasIndex(x => new { x.JawabanTersimpanId, x.Nomor }).IsUnique();
        e.HasIndex(x => x.Status);
    }
}

sealed class BerkasJawabanConfig : IEntityTypeConfiguration<BerkasJawaban>
{
    public void Configure(EntityTypeBuilder<BerkasJawaban> e)
    {
        e.Property(x => x.NamaBerkas).HasMaxLength(160);
        e.HasOne<IsiLemari>().WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class LangkahCepatConfig : IEntityTypeConfiguration<LangkahCepat>
{
    public void Configure(EntityTypeBuilder<LangkahCepat> e)
    {
        e.Property(x => x.Nama).HasMaxLength(LangkahCepat.PanjangNama);
        e.Property(x => x.Isi).HasMaxLength(2000);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Efek);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.UnitKerjaId);
    }
}

sealed class PersetujuanWargaConfig : IEntityTypeConfiguration<PersetujuanWarga>
{
    public void Configure(EntityTypeBuilder<PersetujuanWarga> e)
    {
        e.Property(x => x.Nama).HasMaxLength(PersetujuanWarga.PanjangNama);
        e.Property(x => x.Keterangan).HasMaxLength(PersetujuanWarga.PanjangKeterangan);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.PercakapanId);
    }
}
