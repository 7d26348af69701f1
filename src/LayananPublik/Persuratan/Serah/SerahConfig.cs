using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Persuratan;

sealed class TautanSuratConfig : IEntityTypeConfiguration<TautanSurat>
{
    public void Configure(EntityTypeBuilder<TautanSurat> e)
    {
        e.Property(x => x.Sidik).HasMaxLength(64);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Sampai);
        e.HasOne(x => x.Surat).WithMany().HasForeignKey(x => x.SuratId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.PesanKeluar).WithMany().HasForeignKey(x => x.PesanKeluarId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.Sidik).IsUnique();
    }
}

sealed class UnduhanSuratConfig : IEntityTypeConfiguration<UnduhanSurat>
{
    public void Configure(EntityTypeBuilder<UnduhanSurat> e)
    {
        e.HasOne<Surat>().WithMany().HasForeignKey(x => x.SuratId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.TautanSurat).WithMany().HasForeignKey(x => x.TautanSuratId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PinSuratConfig : IEntityTypeConfiguration<PinSurat>
{
    public void Configure(EntityTypeBuilder<PinSurat> e)
    {
        e.HasKey(x => x.SuratId);
        e.Property(x => x.SuratId).ValueGeneratedNever();
        e.Property(x => x.Sidik).HasMaxLength(64);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Surat).WithMany().HasForeignKey(x => x.SuratId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PenyerahanUnitConfig : IEntityTypeConfiguration<PenyerahanUnit>
{
    public void Configure(EntityTypeBuilder<PenyerahanUnit> e)
    {
        e.HasKey(x => x.UnitKerjaId);
        e.Property(x => x.UnitKerjaId).ValueGeneratedNever();
        e.Property(x => x.Isi).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class KunciPenerbitConfig : IEntityTypeConfiguration<KunciPenerbit>
{
    public void Configure(EntityTypeBuilder<KunciPenerbit> e)
    {
        e.Property(x => x.Publik).HasMaxLength(65);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasIndex(x => x.Nomor).IsUnique();
    }
}
